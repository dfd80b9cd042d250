package dev.gradus.lesson.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.exercise.CourseFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HostileImportTest {

  private static final String CHAPTER = "## A\n\n```yaml\ntype: NormalExercise\n%s\n```\n";
  private static final long SEED = 20261125;
  private static final int ROUNDS = 120;

  @TempDir Path folder;

  @Test
  void pathsThatLeadOut_areRefused() {
    for (var path :
        new String[] {
          "../x.md",
          "a/../../x.md",
          "/etc/x.md",
          "C:\\x.md",
          "a\\..\\..\\x.md",
          "..",
          "a//b.md",
          "a\u0000b.md",
          "./x.md",
          "x".repeat(300) + ".md"
        }) {
      assertRefused(zip(path, "x"), "not a path that we accept");
    }
  }

  @Test
  void whatIsTooLarge_isRefused() {
    assertRefused(zip("bomb.bin", new byte[140 << 20]), "more than 128 MB");
    assertRefused(zip("chapter1.md", "x".repeat(10 << 20)), "has 10,485,760 bytes");
    assertRefused(
        zip("chapter1.md", "a\n" + "x".repeat(2 << 20)), "chapter1.md:2: the line is longer");
    assertRefused(
        zip("chapter1.md", CHAPTER.formatted("k: 1\n".repeat(30_000))), "the header has more than");
    assertRefused(
        zip("course.yml", "title: x\n" + "k: [1, 2]\n".repeat(9_000)), "the header has more");
    var many = new TreeMap<String, byte[]>();
    for (int i = 0; i < 5_001; i++) {
      many.put("f" + i, new byte[0]);
    }
    assertRefused(Sample.zip(many), "5,000 files");
  }

  @Test
  void yamlTags_areRefused_andAliasesAreTexts() {
    assertRefused(
        zip("chapter1.md", CHAPTER.formatted("key: !!javax.script.ScriptEngineManager [1]")),
        "chapter1.md:5: YAML tags are refused");
    assertRefused(zip("course.yml", "title: !x y"), "course.yml:1: YAML tags");
    assertRefused(
        zip("course.yml", "a:\n  - !!python/object:os.system x"), "course.yml:2: YAML tags");
    var laughs = new StringBuilder("a: &a [x, x]\n");
    for (char c = 'b'; c < 'z'; c++) {
      laughs.append(c).append(": &").append(c).append(" [*").append((char) (c - 1)).append("]\n");
    }
    assertThat(imported(zip("chapter1.md", CHAPTER.formatted(laughs))).report().items()).hasSize(1);
  }

  @Test
  void whatIsNoZip_isRefused() {
    var sound = Sample.zip(Sample.files());
    assertRefused(new byte[0], "not a zip");
    assertRefused("PK\3\4 nonsense".getBytes(UTF_8), "nothing was written");
    assertRefused(java.util.Arrays.copyOf(sound, sound.length / 2), "nothing was written");
  }

  @Test
  void mutatedCourses_areImportedOrRefused_neverMore() throws IOException {
    var random = new Random(SEED);
    var sample = Sample.files();
    Sample.files(IrregularCoursesTest.FOLDER)
        .forEach((path, text) -> sample.put("odd/" + path, text));
    var texts = sample.keySet().stream().filter(path -> path.matches(".*\\.(R?md|yml)")).toList();
    for (int round = 0; round < ROUNDS; round++) {
      var files = new TreeMap<>(sample);
      for (int i = 0; i <= random.nextInt(3); i++) {
        var path = texts.get(random.nextInt(texts.size()));
        files.put(path, mutated(files.get(path), random));
      }
      var target = folder.resolve("course-" + round);
      try {
        var course = CourseImport.of("fuzz.zip", ForeignFiles.unzip(Sample.zip(files)));
        course.write(target);
        CourseFolder.read(target);
        for (var file : files.entrySet()) {
          assertThat(target.resolve("original/" + file.getKey()))
              .as("seed %d, round %d", SEED, round)
              .hasBinaryContent(file.getValue());
        }
      } catch (ForeignImportException e) {
        assertThat(target).as("seed %d, round %d", SEED, round).doesNotExist();
      }
    }
  }

  @Test
  void mutatedZips_areImportedOrRefused_neverMore() {
    var random = new Random(SEED);
    var sound = Sample.zip(Sample.files());
    for (int round = 0; round < 200; round++) {
      var bytes = sound.clone();
      for (int i = 0; i <= random.nextInt(6); i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(imported(bytes).files()).isNotEmpty();
      } catch (ForeignImportException e) {
        assertThat(e).hasMessageContaining("othing was written");
      }
    }
  }

  /** Lines lost, doubled, swapped, cut and joined, and bytes that are no text. */
  private static byte[] mutated(byte[] content, Random random) {
    List<String> lines = new ArrayList<>(new String(content, UTF_8).lines().toList());
    for (int i = 0; i <= random.nextInt(8) && !lines.isEmpty(); i++) {
      int at = random.nextInt(lines.size());
      var line = lines.get(at);
      switch (random.nextInt(8)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
        case 3 -> lines.set(at, "\t" + line + "\u0000\uFFFF\u2028");
        case 4 ->
            lines.add(at, new String[] {"```", "---", "***", "`@sct`", "\"'[("}[random.nextInt(5)]);
        case 5 -> lines.set(at, line.replace(":", " : : ").replace("-", "- ["));
        case 6 -> lines.set(at, line.repeat(1 + random.nextInt(40)));
        default -> lines.set(at, new StringBuilder(line).reverse().toString());
      }
    }
    var bytes = String.join(random.nextBoolean() ? "\n" : "\r\n", lines).getBytes(UTF_8);
    if (random.nextInt(4) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) 0xC3;
    }
    return bytes;
  }

  private static ImportedCourse imported(byte[] zip) {
    return CourseImport.of("x.zip", ForeignFiles.unzip(zip));
  }

  @Test
  @Timeout(30)
  void floodsOfBlankLines_takeNoTime() {
    var blank = "\n".repeat(400_000);
    for (var type : List.of("NormalExercise", "MultipleChoiceExercise", "TwoRows")) {
      var text =
          """
          ## Flood

          ```yaml
          type: %s
          ```

          `@part1`
          %s

          `@instructions`
          %s

          `@solution`
          ```{python}
          %s
          ```

          `@sct`
          ```{python}
          %s
          ```
          """
              .formatted(type, blank, blank, blank, blank);
      var course = CourseImport.of("c.md", ForeignFiles.of("c.md", text.getBytes(UTF_8)));
      assertThat(course.report().items()).isNotEmpty();
    }
  }

  private static void assertRefused(byte[] zip, String why) {
    assertThatThrownBy(() -> imported(zip))
        .isInstanceOf(ForeignImportException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("othing was written");
  }

  private static byte[] zip(String path, String content) {
    return zip(path, content.getBytes(UTF_8));
  }

  private static byte[] zip(String path, byte[] content) {
    return Sample.zip(Map.of(path, content));
  }
}

package dev.gradus.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.Cut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  private static final String RELU = "exercises/activation-functions/relu";

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return new Commands(new PrintStream(printed, true, StandardCharsets.UTF_8)).run(arguments);
  }

  private String said() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void exportImportExport_givesTheSameBytes() throws IOException {
    var first = folder.resolve("first.zip");
    var second = folder.resolve("second.zip");
    assertThat(run("export", RELU, first.toString())).isZero();
    assertThat(run("import", first.toString(), folder.resolve("relu").toString())).isZero();
    assertThat(run("export", folder.resolve("relu").toString(), second.toString())).isZero();
    assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
  }

  @Test
  void hostileZips_leaveNothingBehind() throws IOException {
    var long10 = "# " + "x".repeat(10 << 20);
    var zips =
        Map.of(
            "traversal", Map.of("../outside.txt", "x"),
            "absolute", Map.of("/tmp/outside.txt", "x"),
            "bomb", Map.of("statement.md", "0".repeat(40 << 20)),
            "line", Map.of("exercise.yaml", long10),
            "tag", Map.of("exercise.yaml", "!!java.net.URL [\"http://localhost\"]"),
            "alias", Map.of("exercise.yaml", "a: &a [1]\nb: [*a, *a]"),
            "nested", Map.of("exercise.yaml", "[".repeat(20_000)),
            "nothing", Map.of("other.txt", "x"));
    for (var zip : zips.entrySet()) {
      var file = folder.resolve(zip.getKey() + ".zip");
      Files.write(file, zipped(zip.getValue()));
      var target = folder.resolve("new-" + zip.getKey());
      printed.reset();
      assertThat(run("import", file.toString(), target.toString())).as(zip.getKey()).isPositive();
      assertThat(target).doesNotExist();
      assertThat(said()).as(zip.getKey()).isNotBlank();
    }
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }

  private static byte[] zipped(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void check_notesApproximationsThatPass_whichFailNothing() throws IOException {
    var cut =
        Cut.folder(
            Cut.REFERENCE.replace("value > 1 ? 5 : value", "1 / (1 + Math.exp(-value))"),
            "[0.5, 3., 1000.]");
    for (var path : cut.paths()) {
      var file = folder.resolve("cut").resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, cut.bytes(path).orElseThrow());
    }
    var yaml = folder.resolve("cut/exercise.yaml");
    Files.writeString(
        yaml, Files.readString(yaml).replace("tests:", "tolerance: {rtol: 0, atol: 0.05}\ntests:"));
    var report = folder.resolve("report.xml");

    run("check", folder.resolve("cut").toString(), "--junit", report.toString());

    assertThat(said())
        .contains(
            "note: ", "the tests accept the hard sigmoid: on their inputs it is off by up to");
    assertThat(report).content().contains("no mistake fails").doesNotContain("hard sigmoid");
  }

  @Test
  void check_namesFileAndLine_andWritesAReport() throws IOException {
    run("export", RELU, folder.resolve("relu.zip").toString());
    var course = Files.createDirectories(folder.resolve("course"));
    run("import", folder.resolve("relu.zip").toString(), course.resolve("relu").toString());
    var yaml = course.resolve("relu/exercise.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("difficulty: 1", "dificulty: 1"));
    Files.writeString(
        course.resolve("course.yaml"),
        """
        format: 1
        title: Course
        units:
          - title: Unit
            items:
              - exercise: relu
              - exercise: relu
              - lesson: gone
              - lesson: begun
        """);
    Files.createDirectory(course.resolve("lessons"));
    Files.writeString(
        course.resolve("lessons/begun.md"),
        "## Slide\n\n```yaml\ntype: FullSlide\n```\n\n`@part1`\n![](missing.png)\n");
    var report = folder.resolve("report.xml");
    printed.reset();

    assertThat(run("check", course.toString(), "--junit", report.toString())).isEqualTo(1);

    assertThat(said())
        .contains("relu/exercise.yaml:8: dificulty: unknown key")
        .contains("course.yaml:7: ")
        .contains("appears twice")
        .contains("course.yaml: there is no file lessons/gone.md")
        .contains("lessons/begun.md:8: the figure missing.png is missing");
    assertThat(report).content().contains("failures=\"2\"", "unknown key", "appears twice");
  }

  @Test
  void misuse_isOneSentence() {
    assertThat(run("chek")).isEqualTo(2);
    assertThat(run("check")).isEqualTo(2);
    assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(run("check", RELU, "--fast")).isEqualTo(2);
    assertThat(run("check", folder.toString())).isEqualTo(2);
    assertThat(said())
        .contains(
            "no command 'chek'", "no folder " + folder, "no exercise and no course", "--fast");
  }

  @Test
  void whatIsWrongWithAFile_isSaid() throws IOException {
    var course = Path.of(RELU).getParent().toString();
    var latin = Files.write(folder.resolve("Latin.java"), new byte[] {'/', '/', (byte) 0xE4});
    assertThat(run("grade", RELU, "Gone.java")).isEqualTo(2);
    assertThat(run("grade", RELU, latin.toString())).isEqualTo(2);
    assertThat(run("grade", course, latin.toString())).isEqualTo(2);
    assertThat(run("export", RELU, folder.resolve("gone/relu.zip").toString())).isEqualTo(2);
    assertThat(run("check", RELU + "/exercise.yaml")).isEqualTo(2);
    assertThat(run("check", "/")).isEqualTo(2);
    assertThat(run("new", "riddle", folder.resolve("riddle").toString())).isEqualTo(2);
    assertThat(said())
        .contains(
            "cannot read Gone.java: there is no such file or folder",
            "Latin.java: it is not text in UTF-8",
            "There is no exercise in " + course + ": it has no exercise.yaml.",
            "relu.zip: there is no such file or folder",
            "exercise.yaml is a file; name the folder that it is in.",
            "/ can't be the folder of an exercise",
            "There is no kind 'riddle': name function, program, training or choice.");
  }

  @Test
  void folderOfTheShell_hasItsNameFromOutside() {
    assertThat(Folders.existing(".").getFileName())
        .isEqualTo(Path.of("").toAbsolutePath().getFileName());
    assertThat(Folders.existing("src/..").getFileName()).isNotEqualTo(Path.of("."));
    assertThat(Folders.existing(RELU)).isEqualTo(Path.of(RELU));
  }

  @Test
  void newExercises_areWhole_forEachKind() {
    for (var kind : new String[] {"function", "program", "training", "choice"}) {
      assertThat(run("new", kind, folder.resolve("twice-plus-" + kind).toString())).isZero();
    }
    assertThat(folder.resolve("twice-plus-function/starter/TwicePlusFunction.java"))
        .content()
        .contains("static Tensor twicePlusFunction(Tensor x)");
    assertThat(run("new", "function", folder.resolve("twice-plus-function").toString()))
        .isEqualTo(2);
    assertThat(run("new", "riddle", folder.resolve("x").toString())).isEqualTo(2);
    assertThat(run("new", "choice", folder.resolve("No Slug").toString())).isEqualTo(2);

    printed.reset();
    assertThat(
            run(
                "check",
                folder.resolve("twice-plus-function").toString(),
                folder.resolve("twice-plus-program").toString(),
                folder.resolve("twice-plus-training").toString(),
                folder.resolve("twice-plus-choice").toString()))
        .as(said())
        .isZero();
    assertThat(said()).contains("4 exercises checked, 0 with problems.");
  }

  @Test
  void submit_withoutTokenServerOrSource_saysWhatIsMissing() throws IOException {
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var source = Files.writeString(folder.resolve("Relu.java"), "class Relu {}").toString();
    assertThatThrownBy(() -> new SubmitCommand(out, "").run(List.of("a/relu", source)))
        .hasMessageContaining("GRADUS_TOKEN is not set");
    assertThatThrownBy(() -> new SubmitCommand(out, "t").run(List.of("relu", source)))
        .hasMessageContaining("'relu' is no exercise of a server");
    assertThatThrownBy(() -> new SubmitCommand(out, "t").run(List.of("a/relu")))
        .hasMessageContaining("Name an exercise and a source");
    assertThatThrownBy(
            () ->
                new SubmitCommand(out, "t")
                    .run(List.of("a/relu", source, "--server", "http://127.0.0.1:1")))
        .hasMessageContaining("no answer from 127.0.0.1:1");
  }
}

package dev.gradus.lesson.foreign;

import dev.gradus.exercise.ExerciseFolder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an exercise becomes that can't be graded here yet: its text and the code that learners start
 * from are in the statement, and each of its blocks is kept as a file below {@code original/}.
 */
final class DraftFolder {

  private static final List<String> CODE =
      List.of("pre_exercise_code", "sample_code", "solution", "sct", "code", "pre_challenge_code");

  /** Blocks that the statement shows in places of their own, or that tell the answer. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "context",
          "assignment",
          "question",
          "instructions",
          "hint",
          "solution",
          "sct",
          "feedback",
          "feedbacks",
          "pre_exercise_code",
          "sample_code",
          "code",
          "projector_key",
          "xp",
          "skills");

  private final Section section;
  private final String title;
  private final String language;

  /**
   * A draft of a section.
   *
   * @param language that of the course, where the code names none
   */
  DraftFolder(Section section, String title, String language) {
    this.section = section;
    this.title = title;
    this.language = language;
  }

  SortedMap<String, byte[]> files(String slug, String statement, List<String> hints, String made) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    put(files, ExerciseFolder.STATEMENT, statement + "\n");
    put(files, ExerciseFolder.DEFINITION, definition(hints, made));
    put(files, ExerciseFolder.STARTER + className(slug) + ".java", starter());
    put(files, ExerciseFolder.ORIGINAL + "exercise.md", section.raw());
    for (Block block : section.blocks()) {
      boolean isCode = CODE.contains(block.name().replaceAll("\\d+$", ""));
      if ((isCode || block.isFile()) && !block.code().text().isBlank()) {
        String file = block.isFile() ? block.name() : block.name() + ending(block);
        int dot = file.lastIndexOf('.');
        String name = ExerciseFolder.ORIGINAL + file.substring(0, dot).replaceAll("[^\\w-]", "-");
        put(files, unused(files, name, file.substring(dot)), block.code().text() + "\n");
      }
    }
    return files;
  }

  private static String unused(SortedMap<String, byte[]> files, String name, String ending) {
    String path = name + ending;
    for (int i = 2; files.containsKey(path); i++) {
      path = name + "-" + i + ending;
    }
    return path;
  }

  private static void put(SortedMap<String, byte[]> files, String path, String text) {
    files.put(path, QuestionFolder.bytes(text));
  }

  /** The text, and the code that learners see; solutions are kept, but not shown in it. */
  String statement(String context) {
    String instructions = section.block("instructions").map(Block::text).orElse("");
    StringBuilder text = new StringBuilder(Question.join(context, section.main().text()));
    for (String name : List.of("context", "assignment", "question")) {
      section.block(name).ifPresent(block -> text.append("\n\n").append(block.text()));
    }
    if (!instructions.isBlank()) {
      text.append("\n\n## What to do\n\n").append(instructions);
    }
    shown("pre_exercise_code", "What ran before it").ifPresent(text::append);
    shown("sample_code", "What it started with").ifPresent(text::append);
    shown("code", "Its code").ifPresent(text::append);
    section.blocks().stream().filter(this::isLeft).map(this::whole).forEach(text::append);
    String all = text.toString().strip();
    return all.isEmpty() ? "The exercise came without a text." : all;
  }

  /** What has no place of its own is shown too: only answers and hints are not. */
  private boolean isLeft(Block block) {
    String name = block.name().replaceAll("\\d+$", "");
    boolean numbered = !name.equals(block.name()) && !name.matches("solution|sct|hint");
    return !block.isEmpty() && (numbered || !ELSEWHERE.contains(name));
  }

  private String whole(Block block) {
    String heading = block.isFile() ? "Its file " : "Its block ";
    boolean isCode = block.text().startsWith("```") || block.text().startsWith("~~~");
    return "\n\n## %s`%s`\n\n%s"
        .formatted(heading, block.name(), isCode ? fenced(block) : block.text());
  }

  private Optional<String> shown(String name, String heading) {
    return section
        .block(name)
        .filter(block -> !block.code().text().isBlank())
        .map(block -> "\n\n## " + heading + "\n\n" + fenced(block));
  }

  private String fenced(Block block) {
    String code = block.code().text();
    String fence = code.contains("```") ? "~~~~" : "```";
    return fence + languageOf(block) + "\n" + code + "\n" + fence;
  }

  private String languageOf(Block block) {
    String named = block.code().language();
    return switch (named) {
      case "py", "python" -> "python";
      case "" -> language.equals("python") ? "python" : language;
      default -> named;
    };
  }

  private String ending(Block block) {
    return switch (languageOf(block)) {
      case "python" -> ".py";
      case "r" -> ".R";
      case "sql" -> ".sql";
      case "bash", "sh", "shell" -> ".sh";
      case "yaml", "yml" -> ".yaml";
      default -> ".txt";
    };
  }

  private String definition(List<String> hints, String made) {
    return """
        # %s
        # A draft: its code is not Java, and nobody has written tests for it yet. Write the starter,
        # two accepted solutions, mistakes and tests, move the folder up beside the lessons, and name
        # it in course.yaml. The code that it came with is in original/.
        format: 1
        title: %s
        kind: program
        givens: {}
        reference: accepted/reference.java
        hints: %s
        tests: []
        """
        .formatted(made, YamlWriter.title(title), YamlWriter.quoted(hints));
  }

  private String starter() {
    String sample = section.block("sample_code").map(block -> block.code().text()).orElse("");
    String comment =
        sample
            .lines()
            .map(line -> ("    // " + line).stripTrailing())
            .collect(Collectors.joining("\n"));
    return """
        import dev.gradus.tensor.*;

        void main() {
        %s
        }
        """
        .formatted(comment.replace("\\u", "\\ u"));
  }

  private static String className(String slug) {
    StringBuilder name = new StringBuilder();
    for (String word : slug.split("-")) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return Character.isLetter(name.charAt(0)) ? name.toString() : "Exercise" + name;
  }
}

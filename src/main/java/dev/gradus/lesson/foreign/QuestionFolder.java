package dev.gradus.lesson.foreign;

import dev.gradus.exercise.ExerciseFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A question as an exercise folder of ours. */
final class QuestionFolder {

  private QuestionFolder() {}

  /**
   * The folder; that of a question without trouble is a valid exercise.
   *
   * @param made a comment that tells where it comes from
   */
  static SortedMap<String, byte[]> of(
      String title, Question question, List<String> hints, String made) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    String statement = question.text().isBlank() ? "Which option is right?" : question.text();
    files.put(ExerciseFolder.STATEMENT, bytes(statement + "\n"));
    files.put(ExerciseFolder.DEFINITION, bytes(definition(title, question, hints, made)));
    return files;
  }

  private static String definition(
      String title, Question question, List<String> hints, String made) {
    boolean again = question.options().size() > 2;
    StringBuilder yaml = new StringBuilder("# ").append(made).append('\n');
    yaml.append("format: 1\ntitle: ").append(YamlWriter.title(title)).append("\nkind: choice\n");
    if (!hints.isEmpty()) {
      yaml.append("hints: ").append(YamlWriter.quoted(hints)).append('\n');
    }
    yaml.append("points: ").append(again ? 2 : 1).append('\n');
    yaml.append("tries: ").append(again ? 2 : 1).append('\n');
    yaml.append("penalty: ").append(again ? 1 : 0).append("\noptions:\n");
    for (int i = 0; i < question.options().size(); i++) {
      Question.Option option = question.options().get(i);
      yaml.append("  option-").append(i + 1).append(":\n");
      yaml.append("    text: ").append(YamlWriter.quoted(option.text())).append('\n');
      if (option.correct()) {
        yaml.append("    correct: true\n");
      }
      yaml.append("    explanation: ").append(YamlWriter.quoted(option.explanation())).append('\n');
    }
    return yaml.toString();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

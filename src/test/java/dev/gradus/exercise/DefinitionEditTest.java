package dev.gradus.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefinitionEditTest {

  private static final List<String> TEST =
      List.of("name: \"edge: 1\"", "show: secret", "points: 1", "inputs: {x: \"[1.]\"}");

  private static ExerciseFolder withTest(Folders folders) {
    return DefinitionEdit.withTest(folders.folder(), TEST).orElseThrow();
  }

  private static ExerciseFolder withMistake(Folders folders) {
    return DefinitionEdit.withMistake(
            folders.folder(), "wrong_answer/at_one.java", "class Relu {}", "At \"1\":\nlook.")
        .orElseThrow();
  }

  private static Exercise read(ExerciseFolder folder) {
    return Exercise.read("relu", folder);
  }

  private static String definition(ExerciseFolder folder) {
    return folder.text("exercise.yaml").orElseThrow();
  }

  @Test
  void test_isAddedAtTheEnd_andNothingElseChanges() {
    var folder = withTest(Folders.relu());

    assertThat(read(folder).tests())
        .hasSize(4)
        .last()
        .extracting(TestCase::name)
        .isEqualTo("edge: 1");
    assertThat(definition(folder)).startsWith(Folders.RELU.stripTrailing()).endsWith("\n");
  }

  @Test
  void test_isAddedBeforeWhatFollows_whereverTheListIs() {
    var moved =
        Folders.RELU.replace("tests:\n", "tests: # all\n") + "\n# ends here\ndifficulty: 2\n";
    var folder =
        withTest(Folders.relu().with("exercise.yaml", moved.replaceFirst("difficulty: 2\n", "")));

    assertThat(read(folder).tests()).hasSize(4);
    assertThat(definition(folder)).contains("tests: # all", "# ends here");
  }

  @Test
  void test_isAddedToAListInBrackets() {
    var yaml = Folders.RELU.replaceFirst("(?s)tests:.*", "");
    var one = "tests: [{name: a, show: sample, points: 1, inputs: {x: \"[2.]\"}}]\n";

    assertThat(read(withTest(Folders.relu().with("exercise.yaml", yaml + one))).tests()).hasSize(2);
  }

  @Test
  void mistake_isAddedWithItsSourceAndWords() {
    for (var folders :
        List.of(
            Folders.relu(),
            Folders.relu()
                .changing(
                    "mistakes:\n  wrong_answer/absolute.java: {feedback: \"This is |x|.\"}",
                    "mistakes: {wrong_answer/absolute.java: {feedback: \"This is |x|.\"}}"),
            Folders.relu()
                .changing(
                    "mistakes:\n  wrong_answer/absolute.java: {feedback: \"This is |x|.\"}\n", "")
                .without("submissions/wrong_answer/absolute.java"))) {
      var mistakes = read(withMistake(folders)).solutions().mistakes();

      assertThat(mistakes)
          .filteredOn(mistake -> mistake.name().equals("wrong_answer/at_one.java"))
          .singleElement()
          .satisfies(mistake -> assertThat(mistake.feedback()).isEqualTo("At \"1\":\nlook."))
          .satisfies(mistake -> assertThat(mistake.source().text()).isEqualTo("class Relu {}"));
    }
  }

  @Test
  void nothingIsChanged_whereThereIsNoList() {
    var folder = Folders.relu().with("exercise.yaml", "tests: none").folder();

    assertThat(DefinitionEdit.withTest(folder, TEST)).isEqualTo(Optional.empty());
  }

  @Test
  void values_areQuotedWhereYamlNeedsIt() {
    assertThat(DefinitionEdit.quoted("-0.5")).isEqualTo("-0.5");
    assertThat(DefinitionEdit.quoted("1.0E-5")).isEqualTo("1.0E-5");
    assertThat(DefinitionEdit.quoted("[1., nan]")).isEqualTo("\"[1., nan]\"");
    assertThat(DefinitionEdit.quoted("a: \"b\" \\ c\u0007")).isEqualTo("\"a: \\\"b\\\" \\\\ c \"");
  }
}

package dev.gradus.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Tensor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExerciseReaderTest {

  @Test
  void readsEverything_whenFolderIsSound() {
    Exercise relu = Folders.relu().read();

    assertThat(relu.title()).isEqualTo("ReLU");
    assertThat(relu.maxScore()).isEqualTo(11);
    assertThat(relu.description().hints()).containsExactly("Compare each element with 0.");
    assertThat(relu.rules().limits())
        .isEqualTo(new ExerciseLimits(Duration.ofMillis(500), 64 << 20, 1024));
    assertThat(relu.rules().api().forbid()).containsExactly("Tensor.relu");
    assertThat(relu.rules().checks()).containsExactlyInAnyOrder(Check.values());
    assertThat(relu.task().starterSource().orElseThrow().className()).isEqualTo("Relu");
    assertThat(relu.solutions().mistakes())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.name()).isEqualTo("wrong_answer/absolute.java");
              assertThat(mistake.cause()).isEqualTo(Cause.WRONG_ANSWER);
            });
  }

  @Test
  void takesTensorFromSourceOfItsNode_quotedOrNot() {
    Exercise relu = Folders.relu().read();

    Inputs lesson = relu.test("lesson").orElseThrow().draw(0).getFirst();

    assertThat(lesson.values().get("x"))
        .isInstanceOfSatisfying(
            Tensor.class,
            x -> {
              assertThat(x.dtype()).isEqualTo(DType.FLOAT32);
              assertThat(x.toDoubles()).containsExactly(2, -4);
            });
    assertThat(relu.test("lesson").orElseThrow().expected()).isPresent();
    assertThat(relu.test("special values").orElseThrow().expected()).isEmpty();
  }

  @Test
  void readsProgramWithGivens() {
    Exercise exercise =
        Folders.relu()
            .changing("kind: function", "kind: program")
            .changing("entry: static Tensor relu(Tensor x)", "givens: {x: Tensor}")
            .changing("expected: \"[2., 0.]\"", "expected: \"tensor([2., 0.])\"")
            .read();

    assertThat(exercise.task())
        .isInstanceOfSatisfying(
            Task.Program.class,
            program ->
                assertThat(program.givens())
                    .containsExactly(new Parameter("x", ArgumentType.TENSOR)));
    assertThat(exercise.test("lesson").orElseThrow().expected()).contains("tensor([2., 0.])");
    assertThat(exercise.rules().checks()).isEmpty();
  }

  @Test
  void readsChoice() {
    String yaml =
        """
        format: 1
        title: Which one
        kind: choice
        points: 3
        tries: 2
        penalty: 1
        options:
          a: {text: "The first", correct: true, explanation: "Yes."}
          b: {text: "The second", explanation: "No."}
        """;
    Exercise exercise =
        Exercise.read(
            "which-one",
            Folders.relu()
                .with("exercise.yaml", yaml)
                .without("submissions/accepted/maximum.java")
                .without("submissions/wrong_answer/absolute.java")
                .without("starter/Relu.java")
                .folder());

    assertThat(exercise.maxScore()).isEqualTo(3);
    assertThat(((Task.Choice) exercise.task()).correct()).containsExactly("a");
  }

  @Test
  void reportsEverythingAtOnce_withFileAndLine() {
    Folders broken =
        Folders.relu()
            .changing("title: ReLU", "titel: ReLU")
            .changing("difficulty: 2", "difficulty: many")
            .changing("[2., 0.]\"}", "[[2.], [0., 1.]]\"}")
            .without("statement.md");

    InvalidExerciseException e = catchThrowableOfType(InvalidExerciseException.class, broken::read);

    assertThat(e.problems())
        .extracting(Problem::file, Problem::line)
        .containsExactlyInAnyOrder(
            tuple("exercise.yaml", 2),
            tuple("exercise.yaml", 1),
            tuple("exercise.yaml", 8),
            tuple("exercise.yaml", 15),
            tuple("statement.md", 0));
    assertThat(e).hasMessageContaining("exercise.yaml:2: titel: unknown key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: ReLU | title: ''                            | 2  | must not be empty",
        "kind: function | kind: essay                       | 3  | function, program or choice",
        "Tensor relu(Tensor x) | Tensor relu(Matrix x)      | 4  | type 'Matrix'",
        "Tensor relu(Tensor x) | Tensor relu(Tensor x, int x) | 4 | two parameters",
        "accepted/maximum | accepted/nowhere                | 5  | there is no file",
        "difficulty: 2 | difficulty: 6                      | 8  | from 1 to 5",
        "difficulty: 2 | title: again                       | 8  | appears twice",
        "[Tensor.relu] | ['Tensor relu()']                  | 10 | must be Class",
        "time: 500ms | time: 1h                             | 11 | up to 30s",
        "memory: 64MB | memory: 9MB                         | 11 | must be a size",
        "absolute.java: | other.java:                       | 13 | no file",
        "name: many shapes | name: lesson                   | 16 | another test",
        "show: sample | show: all                           | 15 | sample or secret",
        "points: 8 | points: -8                             | 18 | whole number",
        "rank: 0..3 | rank: 3..0                            | 20 | a range",
        "uniform(-6, 6) | uniform(6, -6)                    | 20 | low < high",
        "uniform(-6, 6) | gamma(1)                          | 20 | uniform(low, high)",
        "dtype: float32 | dtype: float16                    | 20 | must be one of",
        "inputs: {x: [2, -4.]} | inputs: {y: [2, -4.]}      | 15 | 'x' is missing",
        "inputs: {x: [2, -4.]} | inputs: {x: [[2], [3, 4]]} | 15 | not a tensor",
        "tags: [activation] | tags: !!set [a]               | 7  | tags are not supported",
        "tags: [activation] | tags: [activation             | 8  | not YAML"
      })
  void namesLine_whenValueIsWrong(String before, String after, int line, String message) {
    InvalidExerciseException e =
        catchThrowableOfType(
            InvalidExerciseException.class, () -> Folders.relu().changing(before, after).read());

    assertThat(e.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.message()).contains(message);
            });
  }

  @Test
  void refusesAliasesAndDepth() {
    assertThatExceptionOfType(InvalidExerciseException.class)
        .isThrownBy(
            () ->
                Folders.relu()
                    .changing("tags: [", "tags: &all [")
                    .changing("hints: [", "hints: *all #")
                    .read())
        .withMessage("exercise.yaml:9: aliases are not supported");
    assertThatExceptionOfType(InvalidExerciseException.class)
        .isThrownBy(
            () ->
                Folders.relu()
                    .changing("tags: [activation]", "tags: " + "[".repeat(100_000))
                    .read())
        .withMessageContaining("nested deeper");
  }

  @Test
  void demandsFeedback_whenMistakeHasNoEntry() {
    assertThatExceptionOfType(InvalidExerciseException.class)
        .isThrownBy(
            () ->
                Folders.relu().with("submissions/runtime_error/none.java", "class Relu {}").read())
        .withMessageContaining("submissions/runtime_error/none.java has no entry");
  }

  @Test
  void refusesFilesThatMeanNothing() {
    Folders folders =
        Folders.relu()
            .with("submissions/elsewhere/x.java", "")
            .with("notes.txt", "")
            .with("starter/Second.java", "");

    InvalidExerciseException e =
        catchThrowableOfType(InvalidExerciseException.class, folders::read);

    assertThat(e.problems().stream().map(Problem::file))
        .isEqualTo(List.of("starter/", "notes.txt", "submissions/elsewhere/x.java"));
  }
}

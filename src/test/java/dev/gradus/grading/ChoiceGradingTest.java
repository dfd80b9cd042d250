package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Task;
import dev.gradus.submission.Choices;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceGradingTest {

  private static final Task.Choice QUESTION =
      new Task.Choice(
          List.of(
              new Task.Option("a", "First", true, "Because."),
              new Task.Option("b", "Second", false, "It is not."),
              new Task.Option("c", "Third", true, "Also because.")),
          5,
          3,
          2);

  private static GradingResult graded(int number, String... keys) {
    return ChoiceGrading.grade(QUESTION, Choices.of(List.of(keys)), number);
  }

  @Test
  void aRightAnswer_earnsLessAtEachTry() {
    assertThat(graded(1, "c", "a").score()).contains(5.0);
    assertThat(graded(2, "a", "c").score()).contains(3.0);
    assertThat(graded(3, "a", "c").score()).contains(1.0);
    assertThat(graded(3, "a", "c").verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void halfOfAnAnswer_isWrong() {
    for (var wrong : List.of(graded(1, "a"), graded(1, "a", "b", "c"), graded(1, "b"))) {
      assertThat(wrong.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
      assertThat(wrong.score()).contains(0.0);
    }
  }

  @Test
  void explanations_areOfWhatWasChosen_untilItIsOver() {
    assertThat(graded(1, "b").tests().getFirst().message()).contains("b: It is not.");
    assertThat(graded(3, "b").tests().getFirst().message())
        .contains("a: Because.\nb: It is not.\nc: Also because.");
    assertThat(graded(1, "a", "c").tests().getFirst().message().orElseThrow()).contains("b: It");
  }

  @Test
  void tries_endWithARightAnswerOrWhenUsedUp() {
    var right = Choices.of(List.of("a", "c"));
    var wrong = Choices.of(List.of("b"));
    assertThat(new Tries(QUESTION, List.of(wrong, wrong)).isOver()).isFalse();
    assertThat(new Tries(QUESTION, List.of(wrong, wrong)).worth()).isEqualTo(1);
    assertThat(new Tries(QUESTION, List.of(right)).isOver()).isTrue();
    assertThat(new Tries(QUESTION, List.of(wrong, wrong, wrong)).isSolved()).isFalse();
    assertThat(new Tries(QUESTION, List.of(wrong, wrong, wrong)).left()).isZero();
  }
}

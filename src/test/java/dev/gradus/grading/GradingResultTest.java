package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GradingResultTest {

  @Test
  void scored_isAccepted_atFullScore() {
    var result =
        GradingResult.scored(List.of(test(Verdict.ACCEPTED, 2), test(Verdict.ACCEPTED, 1)));

    assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(result.cause()).isEmpty();
    assertThat(result.score()).contains(3.0);
  }

  @Test
  void scored_isPartial_andNamesTheFirstCause_aboveZero() {
    var result =
        GradingResult.scored(
            List.of(
                test(Verdict.ACCEPTED, 2),
                test(Verdict.RUNTIME_ERROR, 0),
                test(Verdict.WRONG_ANSWER, 0)));

    assertThat(result.verdict()).isEqualTo(Verdict.PARTIALLY_ACCEPTED);
    assertThat(result.cause()).contains(Verdict.RUNTIME_ERROR);
  }

  @Test
  void scored_isTheCause_atZero() {
    var result = GradingResult.scored(List.of(test(Verdict.TIME_LIMIT_EXCEEDED, 0)));

    assertThat(result.verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
    assertThat(result.score()).contains(0.0);
  }

  @Test
  void judgeError_hasNoScore() {
    assertThat(GradingResult.judgeError("it died").score()).isEmpty();
    assertThatThrownBy(
            () ->
                new GradingResult(
                    Verdict.JUDGE_ERROR,
                    Optional.empty(),
                    Optional.of(0.0),
                    List.of(),
                    List.of(),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static TestReport test(Verdict verdict, double points) {
    return new TestReport(
        "test",
        "secret",
        verdict,
        points,
        2,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sandbox.Limits;
import dev.gradus.sandbox.Outcome;
import dev.gradus.sandbox.Usage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a learner is told of a call that gave no result. */
class CaseJudgeTest {
  private static final Usage USAGE = new Usage(Duration.ofMillis(1), Duration.ofMillis(1));
  private static final CaseJudge JUDGE =
      new CaseJudge(
          FreeProgram.EXERCISE.task(), new Limits(Duration.ofSeconds(2), 64 << 20, 8 << 10));

  private static CaseResult threw(String message) {
    return JUDGE.observe(
        new Outcome.Threw("java.lang.Error", message, Optional.of(7), "seen", USAGE));
  }

  @Test
  void exception_isToldWithItsMessageAndLine() {
    var result = threw("so it goes");
    assertThat(result.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
    assertThat(result.message()).contains("It threw java.lang.Error: so it goes in line 7.");
    assertThat(result.stdout()).isEqualTo("seen");
    assertThat(threw(" ").message()).contains("It threw java.lang.Error in line 7.");
  }

  @Test
  void fileThatTheJdkWants_isNotNamed() {
    assertThat(threw("java.io.IOException: /jdk/lib/tzdb.dat (Operation not permitted)").message())
        .contains(
            "It threw java.lang.Error: no file can be opened here (dates and times need one) in line 7.");
  }

  @Test
  void eachLimit_hasItsVerdictAndSaysHowMuchItIs() {
    assertThat(JUDGE.observe(new Outcome.TimedOut(USAGE)))
        .returns(Verdict.TIME_LIMIT_EXCEEDED, CaseResult::verdict)
        .returns(
            "It was stopped after 2 seconds of computing.", result -> result.message().orElse(""));
    assertThat(JUDGE.observe(new Outcome.OutOfMemory(USAGE)))
        .returns(Verdict.MEMORY_LIMIT_EXCEEDED, CaseResult::verdict)
        .returns("It needs more than 64 MB of memory.", result -> result.message().orElse(""));
    assertThat(JUDGE.observe(new Outcome.OutputExceeded("much", USAGE)))
        .returns(Verdict.OUTPUT_LIMIT_EXCEEDED, CaseResult::verdict)
        .returns("It prints more than 8 KB.", result -> result.message().orElse(""));
    assertThat(JUDGE.observe(new Outcome.ResultExceeded(USAGE)))
        .returns(Verdict.OUTPUT_LIMIT_EXCEEDED, CaseResult::verdict)
        .returns("It returns more than 16 MB.", result -> result.message().orElse(""));
  }
}

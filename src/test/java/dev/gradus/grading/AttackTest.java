package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.sandbox.CompileBombs;
import dev.gradus.sandbox.Listing;
import dev.gradus.sandbox.Outcome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Hostile programs, each with the mechanism that stops it: graded as every submission is, and
 * without the bytecode check. After each one the grader is looked at.
 */
class AttackTest {

  private static final List<Listing> ATTACKS = Listing.read("attacks.txt");

  @Test
  void thereAreEnough() {
    assertThat(ATTACKS).hasSizeGreaterThanOrEqualTo(80);
  }

  @TestFactory
  Stream<DynamicTest> attack_getsItsVerdict_fromAllLayers() {
    return attacks(ATTACKS, AttackTest::gradeWithAllLayers);
  }

  @TestFactory
  Stream<DynamicTest> attack_getsItsVerdict_withoutTheBytecodeCheck() {
    return attacks(ATTACKS, AttackTest::gradeUnchecked);
  }

  /** A grader of their own for all of them; it is in a good state at the end. */
  private static Stream<DynamicTest> attacks(List<Listing> attacks, Attack attack) {
    var target = new Target();
    var tests =
        attacks.stream()
            .map(
                listing ->
                    dynamicTest(
                        name(listing),
                        () -> {
                          attack.on(target, listing);
                          target.assertUnharmed();
                        }));
    return Stream.concat(tests, Stream.of(dynamicTest("self-test", target::assertProven)))
        .onClose(target::close);
  }

  private interface Attack {
    void on(Target target, Listing listing);
  }

  private static void gradeWithAllLayers(Target target, Listing attack) {
    var result = target.grade(time(attack), attack.source("Learner"));

    if (isNamed(attack)) {
      assertThat(result.verdict()).isEqualTo(Verdict.FORBIDDEN_API);
      assertThat(result.diagnostics())
          .anySatisfy(each -> assertThat(each.message()).startsWith(attack.header().get(1)))
          .allSatisfy(each -> assertThat(each.advice()).isPresent());
    } else {
      assertThat(result.verdict()).as(why(attack, result)).isIn(verdicts(attack));
      assertThat(result.verdict()).isNotEqualTo(Verdict.JUDGE_ERROR);
    }
  }

  private static void gradeUnchecked(Target target, Listing attack) {
    var result = target.gradeUnchecked(time(attack), attack.source("Learner"));

    assertThat(outcomes(attack))
        .as(why(attack, result) + ": " + target.outcome())
        .anySatisfy(expected -> assertThat(describe(target.outcome())).startsWith(expected));
    assertThat(result.verdict()).as(why(attack, result)).isIn(verdicts(attack));
  }

  @TestFactory
  Stream<DynamicTest> compileBomb_isACompileError_andCostsTheCompileWorkerOnly() {
    var target = new Target();
    return Stream.of(
            CompileBombs.deepExpression(10_000),
            CompileBombs.doublingTypes(40),
            CompileBombs.interfaceLattice(30))
        .map(
            bomb ->
                dynamicTest(
                    bomb.substring(0, 60).strip(),
                    () -> {
                      assertThat(target.grade("500ms", bomb).verdict())
                          .isEqualTo(Verdict.COMPILE_ERROR);
                      assertThat(target.grade("500ms", "class Learner {").verdict())
                          .isEqualTo(Verdict.COMPILE_ERROR);
                      target.expectOtherCompileWorkers();
                      target.assertUnharmed();
                    }))
        .onClose(target::close);
  }

  private static String name(Listing attack) {
    return attack.header().getFirst();
  }

  private static boolean isNamed(Listing attack) {
    return !attack.header().get(1).equals("-");
  }

  private static Stream<String> outcomesStream(Listing attack) {
    return Arrays.stream(attack.header().get(2).split(",")).map(String::strip);
  }

  private static List<String> outcomes(Listing attack) {
    return outcomesStream(attack).toList();
  }

  /** What stops it, for whoever reads that it did not. */
  private static String why(Listing attack, GradingResult result) {
    return attack.header().get(3) + ": " + result;
  }

  private static Set<Verdict> verdicts(Listing attack) {
    return outcomesStream(attack)
        .map(AttackTest::verdict)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
  }

  /**
   * What a learner is told of an outcome. One that slept is run again alone, and then nobody can
   * tell whether the machine was too busy; the bytecode check lets no program sleep.
   */
  private static Verdict verdict(String outcome) {
    return switch (outcome.split(" ")[0]) {
      case "TimedOut" -> Verdict.TIME_LIMIT_EXCEEDED;
      case "OutOfMemory" -> Verdict.MEMORY_LIMIT_EXCEEDED;
      case "OutputExceeded", "ResultExceeded" -> Verdict.OUTPUT_LIMIT_EXCEEDED;
      case "Threw", "BadResult", "Died" -> Verdict.RUNTIME_ERROR;
      case "Returned" -> Verdict.WRONG_ANSWER;
      case "Starved" -> Verdict.JUDGE_ERROR;
      default -> throw new IllegalArgumentException(outcome);
    };
  }

  /** Only what may end by its time ends soon: a busy machine takes long to do anything else. */
  private static String time(Listing attack) {
    var outcomes = attack.header().get(2);
    return outcomes.contains("Starved") ? "100ms" : outcomes.contains("TimedOut") ? "400ms" : "4s";
  }

  private static String describe(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Threw threw ->
          "Threw "
              + threw.type().substring(threw.type().lastIndexOf('.') + 1).replace("Learner$", "");
      case Outcome.Returned returned ->
          "Returned "
              + returned.result().map(value -> String.valueOf(value.toJava())).orElse("nothing");
      default -> outcome.getClass().getSimpleName();
    };
  }
}

package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.protocol.ClassFiles;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/** Hostile programs, each with the mechanism that stops it, with and without the bytecode check. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttackTest {
  private static final Limits LIMITS = new Limits(Duration.ofMillis(400), 128 << 20, 1 << 14);
  private static final Limits PATIENT = new Limits(Duration.ofSeconds(4), 128 << 20, 1 << 14);
  private static final List<Listing> ATTACKS = Listing.read("attacks.txt");

  private static Traces before;

  @BeforeAll
  static void look() {
    TestSandbox.runBody("return x;", 1);
    before = Traces.now();
  }

  @Test
  void thereAreEnough() {
    assertThat(ATTACKS).hasSizeGreaterThanOrEqualTo(80);
  }

  @TestFactory
  Stream<DynamicTest> attack_isNamedByTheBytecodeCheckOrLeftToTheProcess() {
    return ATTACKS.stream()
        .map(attack -> DynamicTest.dynamicTest(attack.header().get(0), () -> check(attack)));
  }

  private static void check(Listing attack) {
    String named = attack.header().get(1);
    List<Violation> violations =
        new ApiCheck(CallRules.NONE)
            .check(TestSandbox.classes("Learner", attack.source("Learner")));
    if (named.equals("-")) {
      assertThat(violations).isEmpty();
    } else {
      assertThat(violations).anySatisfy(each -> assertThat(each.what()).startsWith(named));
      assertThat(violations).allSatisfy(each -> assertThat(each.advice()).isPresent());
    }
  }

  @TestFactory
  Stream<DynamicTest> attack_isStoppedWithoutTheBytecodeCheck() {
    return ATTACKS.stream()
        .map(attack -> DynamicTest.dynamicTest(attack.header().get(0), () -> run(attack)));
  }

  private static void run(Listing attack) throws InterruptedException {
    ClassFiles classes = TestSandbox.classes("Learner", attack.source("Learner"));
    ValueType result =
        attack.program().contains("static String f") ? ValueType.STRING : ValueType.DOUBLE;
    Program program =
        new Program.Function(classes, "Learner", "f", List.of(ValueType.DOUBLE), result);

    // Only what may end by its time ends soon: a busy machine takes long to do anything else.
    Limits limits = mayEndByTime(attack.header().get(2)) ? LIMITS : PATIENT;
    Outcome outcome = TestSandbox.run(program, limits, new Value.OfDouble(3));

    assertThat(Arrays.stream(attack.header().get(2).split(",")).map(String::strip))
        .as(attack.header().get(3) + ": " + outcome)
        .anySatisfy(expected -> assertThat(describe(outcome)).startsWith(expected));
    assertThat(Path.of("/tmp/gradus-attack")).doesNotExist();
    assertThat(TestSandbox.runBody("return x;", 1))
        .as("the next submission")
        .isInstanceOf(Outcome.Returned.class);
    Traces.assertNoProcess();
  }

  private static boolean mayEndByTime(String expected) {
    return expected.contains("TimedOut") || expected.contains("Starved");
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

  @Test
  @Order(Integer.MAX_VALUE)
  void afterAllAttacks_theSandboxIsUnharmedAndNothingIsLeft() throws Exception {
    before.assertNoMore();
    Traces.assertNoFile();
    Proof proof = TestSandbox.shared().prove();
    assertThat(proof.satisfies(Tier.SECCOMP)).as(proof.summary()).isTrue();
    assertThat(TestSandbox.runBody("return x;", 1)).isInstanceOf(Outcome.Returned.class);
    try (Stream<Path> left = Files.list(TestSandbox.HOME)) {
      assertThat(left).allSatisfy(each -> assertThat(each.toString()).contains("worker-"));
    }
  }
}

package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SelfTestTest {
  private static final Finding REASON = new Finding("system call futex", false, "It is refused.");
  private static final Proof GOOD = proof(Tier.LANDLOCK, true);
  private static final Proof WEAKER = proof(Tier.SECCOMP, true);
  private static final Proof BAD = proof(Tier.NONE, false);

  private final Queue<Proof> attempts = new ArrayDeque<>();
  private final List<String> events = new ArrayList<>();

  private static Proof proof(Tier tier, boolean works) {
    return new Proof(tier, works, List.of(), Instant.EPOCH);
  }

  private SelfTest start(Proof... proofs) {
    attempts.addAll(List.of(proofs));
    return new SelfTest(this::attempt, this::diagnosed);
  }

  private Proof attempt() {
    events.add("attempt");
    return attempts.remove();
  }

  private Proof diagnosed(Proof proof) {
    events.add("diagnosis");
    return new Proof(proof.tier(), proof.works(), List.of(REASON), proof.at());
  }

  @Test
  void failure_countsBeforeItsReasonIsLookedFor() {
    List<Boolean> mayGradeMeanwhile = new ArrayList<>();
    List<SelfTest> tested = new ArrayList<>();
    attempts.addAll(List.of(GOOD, BAD, BAD));
    tested.add(
        new SelfTest(
            this::attempt,
            proof -> {
              mayGradeMeanwhile.add(tested.getFirst().proof().satisfies(Tier.SECCOMP));
              return diagnosed(proof);
            }));

    tested.getFirst().run();

    assertThat(mayGradeMeanwhile).containsExactly(false);
    assertThat(tested.getFirst().proof().failures()).containsExactly(REASON);
  }

  @Test
  void failureOfTheMoment_isForgottenAtOnce() {
    var test = start(GOOD, BAD, GOOD);
    test.run();
    assertThat(test.proof()).isEqualTo(GOOD);
    assertThat(events).containsExactly("attempt", "attempt", "attempt");
  }

  @Test
  void firstSelfTest_isRepeatedToo_thenDiagnosed() {
    assertThat(start(BAD, BAD).proof().failures()).containsExactly(REASON);
    assertThat(events).containsExactly("attempt", "attempt", "diagnosis");
    assertThat(start(BAD, GOOD).proof()).isEqualTo(GOOD);
  }

  @Test
  void lessThanBefore_isRepeated_butHonestProgramsThatWorkNeedNoDiagnosis() {
    var test = start(GOOD, WEAKER, WEAKER);
    assertThat(test.holds()).isFalse();
    assertThat(test.proof()).isEqualTo(WEAKER);
    assertThat(events).hasSize(3).doesNotContain("diagnosis");
  }

  /** As where nothing can be confined. */
  @Test
  void whereNothingHeldBefore_honestProgramsAreEnough() {
    var nothing = proof(Tier.NONE, true);
    var test = start(nothing, nothing, nothing);
    assertThat(test.holds()).isTrue();
    assertThat(events).hasSize(3).doesNotContain("diagnosis");
  }

  @Test
  void afterAFailure_thatItHoldsAgainCounts() {
    var test = start(GOOD, BAD, BAD, GOOD);
    test.run();
    test.run();
    assertThat(test.proof()).isEqualTo(GOOD);
  }

  @Test
  void onceClosed_whatFailsIsNoNews() {
    var test = start(GOOD, BAD, BAD);
    test.close();
    test.run();
    assertThat(test.proof()).isEqualTo(GOOD);
    assertThat(events).doesNotContain("diagnosis");
  }

  @Test
  void proofThatCameMeanwhile_isNotReplacedByAnOlderOnesReason() {
    List<SelfTest> tested = new ArrayList<>();
    attempts.addAll(List.of(GOOD, BAD, BAD, GOOD));
    tested.add(
        new SelfTest(
            this::attempt,
            proof -> {
              tested.getFirst().run();
              return diagnosed(proof);
            }));

    tested.getFirst().run();

    assertThat(tested.getFirst().proof()).isEqualTo(GOOD);
  }
}

package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Inputs;
import dev.gradus.protocol.Value;
import dev.gradus.sandbox.Outcome;
import dev.gradus.sandbox.Run;
import dev.gradus.sandbox.Usage;
import dev.gradus.sandbox.WorkerLostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunsTest {

  private static final long DEADLY = 13;
  private static final long LOSING = 17;

  /** What happened to runs, in order: {@code 2?} was asked, {@code 2!} answered. */
  private final List<String> story = new ArrayList<>();

  private final Map<Long, Duration> durations = new LinkedHashMap<>();
  private int losses;
  private boolean oneWantsToBeAlone;

  /** Prints its input; dies of one, and is lost once with another. */
  private final class FakeRun implements Run {
    private final Deque<Long> asked = new ArrayDeque<>();

    @Override
    public void ask(SequencedMap<String, Value> inputs) {
      long input = ((Value.OfLong) inputs.get("x")).value();
      asked.add(input);
      story.add(input + "?");
    }

    @Override
    public boolean mayAskAhead() {
      return !oneWantsToBeAlone;
    }

    @Override
    public Outcome answer() {
      long input = asked.remove();
      var usage = new Usage(Duration.ZERO, durations.getOrDefault(input, Duration.ZERO));
      if (input == LOSING && losses++ == 0) {
        story.add("lost");
        throw new WorkerLostException("all of them");
      }
      story.add(input + "!");
      return input == DEADLY
          ? new Outcome.Died("of it", usage)
          : new Outcome.BadResult(Long.toString(input), usage);
    }

    @Override
    public void close() {
      story.add("closed");
    }
  }

  private final Runs runs = new Runs(FakeRun::new);

  @Test
  void call_thatIsQuick_hasTheNextOnesAskedBeforeItsAnswer() {
    var inputs = expect(1, 2, 3, 4);
    assertThat(answers(inputs)).containsExactly("1", "2", "3", "4");
    assertThat(story).containsExactly("1?", "2?", "3?", "1!", "4?", "2!", "3!", "4!");
  }

  @Test
  void calls_areNotAskedAhead_whileOneWantsToBeAlone() {
    var inputs = expect(1, 2, 3, 4);
    assertThat(answers(inputs.subList(0, 1))).containsExactly("1");
    oneWantsToBeAlone = true;
    assertThat(answers(inputs.subList(1, 4))).containsExactly("2", "3", "4");
    assertThat(story).containsExactly("1?", "2?", "3?", "1!", "2!", "3!", "4?", "4!");
  }

  @Test
  void call_thatWasNotAnnounced_isAskedAlone() {
    assertThat(answers(inputs(1, 2))).containsExactly("1", "2");
    assertThat(story).containsExactly("1?", "1!", "2?", "2!");
  }

  @Test
  void call_afterASlowOne_isAskedAlone() {
    durations.put(3L, Duration.ofSeconds(1));
    answers(expect(3));
    answers(expect(1, 2));
    assertThat(story).containsExactly("3?", "3!", "1?", "1!", "2?", "2!");
  }

  @Test
  void call_thatLeavesOthersOut_isAnsweredByItsOwnAnswer() {
    var inputs = expect(1, 2, 3, 4, 5, 6);
    assertThat(answer(inputs.get(0))).isEqualTo("1");
    assertThat(answer(inputs.get(4))).isEqualTo("5");
    assertThat(answer(inputs.get(5))).isEqualTo("6");
    assertThat(story).containsExactly("1?", "2?", "3?", "1!", "2!", "3!", "5?", "6?", "5!", "6!");
  }

  @Test
  void call_betweenThoseAnnounced_isAnsweredByItsOwnAnswer() {
    var inputs = expect(1, 2, 3, 4, 5, 6);
    assertThat(answer(inputs.get(0))).isEqualTo("1");
    assertThat(answer(inputs(99).getFirst())).isEqualTo("99");
    assertThat(answers(inputs.subList(1, 6))).containsExactly("2", "3", "4", "5", "6");
  }

  @Test
  void call_thatEndsTheRun_leavesTheOthersToTheNextRun() {
    var inputs = expect(1, DEADLY, 3, 4);
    assertThat(answer(inputs.get(0))).isEqualTo("1");
    assertThat(runs.call(inputs.get(1))).isInstanceOf(Outcome.Died.class);
    assertThat(answers(inputs.subList(2, 4))).containsExactly("3", "4");
    assertThat(story)
        .containsExactly("1?", "13?", "3?", "1!", "4?", "13!", "closed", "3?", "3!", "4?", "4!");
  }

  @Test
  void call_thatNobodyWaitsForAnyMore_mayEndTheRunWithoutACount() {
    for (int round = 0; round < 2 * Runs.MAX_DEATHS; round++) {
      var inputs = expect(1, DEADLY, 3, 4);
      assertThat(answer(inputs.get(0))).isEqualTo("1");
      assertThat(answer(inputs.get(3))).isEqualTo("4");
    }
    assertThat(runs.isExhausted()).isFalse();
  }

  @Test
  void call_thatIsLostWithItsRun_isAskedAgainOfTheNext() {
    assertThat(answers(expect(1, LOSING, 3, 4))).containsExactly("1", "17", "3", "4");
    assertThat(story)
        .containsExactly(
            "1?", "17?", "3?", "1!", "4?", "lost", "closed", "17?", "17!", "3?", "3!", "4?", "4!");
  }

  private List<Inputs> expect(long... values) {
    var inputs = inputs(values);
    runs.expect(inputs);
    return inputs;
  }

  private static List<Inputs> inputs(long... values) {
    return IntStream.range(0, values.length)
        .mapToObj(
            i -> {
              var named = new LinkedHashMap<String, Object>();
              named.put("x", values[i]);
              return new Inputs(named);
            })
        .toList();
  }

  private List<String> answers(List<Inputs> inputs) {
    return inputs.stream().map(this::answer).toList();
  }

  private String answer(Inputs inputs) {
    return ((Outcome.BadResult) runs.call(inputs)).why();
  }
}

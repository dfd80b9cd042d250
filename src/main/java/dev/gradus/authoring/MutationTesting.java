package dev.gradus.authoring;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Source;
import dev.gradus.grading.Challenge;
import dev.gradus.grading.Challenge.Answer;
import dev.gradus.grading.Proving;
import dev.gradus.mutation.Mutant;
import dev.gradus.mutation.Mutants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries the tests of an exercise on programs that differ from its references in one place. */
public final class MutationTesting {

  /**
   * How much may be done.
   *
   * @param perReference how many mutants of one reference are tried; of more, some all over it
   * @param time after which no further mutant is begun
   * @param threads how many mutants are tried at once
   */
  public record Bounds(int perReference, Duration time, int threads) {

    /** For a shell, where the author waits for nothing else. */
    public static final Bounds THOROUGH =
        new Bounds(1_000, Duration.ofMinutes(10), Runtime.getRuntime().availableProcessors());
  }

  private final Proving proving;
  private final Bounds bounds;
  private final Listener listener;

  public MutationTesting(Proving proving, Bounds bounds, Listener listener) {
    this.proving = proving;
    this.bounds = bounds;
    this.listener = listener;
  }

  /** Is told what comes of the mutants, and how far they are tried, as it happens. */
  public interface Listener {

    /** Waits for the end. */
    Listener NONE = new Listener() {};

    default void survived(Survivor survivor) {}

    default void killed(String file, Mutant mutant, String test) {}

    default void tried(int done, int all) {}
  }

  private record Candidate(String file, Mutant mutant) {}

  /** What is tried, how many mutants are not, and which references can't be mutated. */
  private record Chosen(List<Candidate> candidates, int leftOut, List<String> unread) {}

  /** Mutates the references of an exercise that has proven itself. */
  public MutationScore run(Exercise exercise) {
    long start = System.nanoTime();
    var chosen = choose(exercise);
    var counts = new Counts(listener, chosen);
    if (!chosen.candidates().isEmpty()) {
      long end = start + bounds.time().toNanos();
      tryAll(chosen.candidates(), proving.challenge(exercise), end, counts);
    }
    return counts.score(chosen.unread(), Duration.ofNanos(System.nanoTime() - start));
  }

  private Chosen choose(Exercise exercise) {
    var unread = new ArrayList<String>();
    int leftOut = 0;
    var candidates = new ArrayList<Candidate>();
    Set<String> known = new HashSet<>();
    exercise.solutions().accepted().forEach(source -> known.add(source.text()));
    for (Source source : exercise.solutions().accepted()) {
      var mutants = Mutants.of(source.text());
      if (mutants.isEmpty()) {
        unread.add(source.path());
        continue;
      }
      var fresh = mutants.get().stream().filter(mutant -> known.add(mutant.source())).toList();
      int many = Math.min(fresh.size(), bounds.perReference());
      for (int i = 0; i < many; i++) {
        int spread = (int) ((long) i * fresh.size() / many);
        candidates.add(new Candidate(source.path(), fresh.get(spread)));
      }
      leftOut += fresh.size() - many;
    }
    return new Chosen(candidates, leftOut, unread);
  }

  private void tryAll(List<Candidate> candidates, Challenge challenge, long end, Counts counts) {
    try (var threads =
        Executors.newFixedThreadPool(bounds.threads(), Thread.ofVirtual().factory())) {
      var begun =
          candidates.stream()
              .map(one -> threads.submit(() -> attempt(one, challenge, end, counts)))
              .toList();
      begun.forEach(MutationTesting::await);
    }
  }

  private static void attempt(Candidate one, Challenge challenge, long end, Counts counts) {
    if (System.nanoTime() > end) {
      counts.leaveOut();
    } else {
      counts.add(one.file(), one.mutant(), challenge.put(one.mutant().source()));
    }
  }

  private static void await(Future<?> attempt) {
    try {
      attempt.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while mutants were tried", e);
    }
  }

  /** What has come of the mutants so far. */
  private static final class Counts {

    private final Listener listener;
    private final int all;
    private final List<Survivor> survivors = new ArrayList<>();
    private final Set<String> useful = new HashSet<>();
    private int killed;
    private int equivalent;
    private int leftOut;
    private int tried;

    private Counts(Listener listener, Chosen chosen) {
      this.listener = listener;
      this.all = chosen.candidates().size();
      this.leftOut = chosen.leftOut();
      listener.tried(0, all);
    }

    private synchronized void leaveOut() {
      leftOut++;
    }

    private synchronized void add(String file, Mutant mutant, Answer answer) {
      switch (answer) {
        case Answer.Refused _ -> {}
        case Answer.Killed(String test) -> {
          killed++;
          useful.add(test);
          listener.killed(file, mutant, test);
        }
        case Answer.Equal _ -> equivalent++;
        case Answer.Untold _ -> leftOut++;
        case Answer.Passed(Challenge.Difference difference) -> {
          var survivor = new Survivor(file, mutant, difference);
          survivors.add(survivor);
          listener.survived(survivor);
        }
      }
      listener.tried(++tried, all);
    }

    private synchronized MutationScore score(List<String> unread, Duration time) {
      return new MutationScore(killed, equivalent, leftOut, survivors, useful, unread, time);
    }
  }
}

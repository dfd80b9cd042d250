package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.Mistake;
import dev.gradus.exercise.Source;
import dev.gradus.exercise.Task;
import dev.gradus.exercise.TestCase;
import dev.gradus.exercise.VariantBank;
import dev.gradus.tensor.Tensor;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Draws the variants of an exercise and runs the reference and the known mistakes on each, so that
 * none of them ever runs while a learner waits.
 */
final class BankDrawing {

  /** How many variants an exercise with generated tests has. */
  static final int VARIANTS = 64;

  /** What mistakes return for larger inputs is not kept: the smallest failing case is small. */
  private static final long MAX_KEPT_ELEMENTS = 1024;

  private final Exercise exercise;
  private final Solutions solutions;

  BankDrawing(Exercise exercise, SolutionRuns.Factory runs) {
    this.exercise = exercise;
    this.solutions = new Solutions(exercise, runs);
  }

  /** Draws all variants with a fresh secret. */
  VariantBank draw(SecureRandom random) {
    var secret = new byte[32];
    random.nextBytes(secret);
    int count = exercise.tests().stream().anyMatch(TestCase::isGenerated) ? VARIANTS : 1;
    try (solutions) {
      var variants = new ArrayList<byte[]>();
      for (int number = 0; number < count; number++) {
        variants.add(VariantCodec.write(variant(ByteBuffer.wrap(secret).getLong() + number)));
      }
      return new VariantBank(HexFormat.of().formatHex(secret), variants);
    }
  }

  private Variant variant(long seed) {
    var tests = new ArrayList<List<Variant.Case>>();
    for (var test : exercise.tests()) {
      tests.add(test.draw(seed).stream().map(inputs -> oneCase(test, inputs)).toList());
    }
    return new Variant(tests);
  }

  private Variant.Case oneCase(TestCase test, Inputs inputs) {
    var expected = test.expected().map(this::written).orElseGet(() -> solutions.expected(inputs));
    return new Variant.Case(
        inputs,
        expected,
        elements(inputs) > MAX_KEPT_ELEMENTS ? Map.of() : solutions.wrong(inputs));
  }

  private Observation written(Object expected) {
    return exercise.task() instanceof Task.Program
        ? new Observation.Printed((String) expected)
        : new Observation.Gave(expected);
  }

  private static long elements(Inputs inputs) {
    return inputs.values().values().stream()
        .mapToLong(value -> value instanceof Tensor tensor ? tensor.shape().elements() : 1)
        .sum();
  }

  /** The reference and the mistakes, each in a runner of its own for the whole bank. */
  private static final class Solutions implements AutoCloseable {

    private final Exercise exercise;
    private final Optional<SolutionRuns> reference;
    private final SequencedMap<String, SolutionRuns> mistakes = new LinkedHashMap<>();

    private Solutions(Exercise exercise, SolutionRuns.Factory runs) {
      this.exercise = exercise;
      this.reference = exercise.solutions().reference().map(Source::text).flatMap(runs::open);
      for (Mistake mistake : exercise.solutions().mistakes()) {
        runs.open(mistake.source().text()).ifPresent(run -> mistakes.put(mistake.name(), run));
      }
    }

    private Observation expected(Inputs inputs) {
      var expected = reference.flatMap(run -> run.observe(inputs));
      if (expected.isEmpty() || expected.get() instanceof Observation.Failed) {
        throw new UnprovenExerciseException(
            exercise.slug() + ": the reference gives no result for " + inputs.values());
      }
      return expected.get();
    }

    private Map<String, Observation> wrong(Inputs inputs) {
      var observations = new LinkedHashMap<String, Observation>();
      mistakes.forEach(
          (name, run) -> run.observe(inputs).ifPresent(seen -> observations.put(name, seen)));
      return observations;
    }

    @Override
    public void close() {
      reference.ifPresent(SolutionRuns::close);
      mistakes.values().forEach(SolutionRuns::close);
    }
  }
}

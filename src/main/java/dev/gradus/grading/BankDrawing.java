package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.Mistake;
import dev.gradus.exercise.PlotRule;
import dev.gradus.exercise.Source;
import dev.gradus.exercise.Task;
import dev.gradus.exercise.TestCase;
import dev.gradus.exercise.VariantBank;
import dev.gradus.tensor.Tensor;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws the variants of an exercise and runs the reference and the known mistakes on each, so that
 * none of them ever runs while a learner waits.
 */
final class BankDrawing {

  /** How many variants an exercise with generated tests has. */
  static final int VARIANTS = 64;

  /** Training takes long, and nobody can print the result of it: few variants do. */
  private static final int VARIANTS_OF_TRAINING = 8;

  /** How many smaller inputs a sample that fails is tried on at most. */
  private static final int SMALLER = 64;

  /** Of how many cases of a drawn sample parts are taken. */
  private static final int CUT = 4;

  private static final List<Variant.Case> NONE = List.of();

  private final Exercise exercise;
  private final Solutions solutions;

  BankDrawing(Exercise exercise, SolutionRuns.Opened opened) {
    this.exercise = exercise;
    this.solutions = new Solutions(exercise, opened);
  }

  /** Draws all variants with a fresh secret. */
  VariantBank draw(SecureRandom random) {
    var secret = secret(random);
    var tests = exercise.tests();
    int count = variants();
    // What an author wrote down is the same in all variants, and so is run once.
    var written = tests.stream().map(test -> test.isGenerated() ? NONE : cases(test, 0)).toList();
    var drawn = tests(written, seed(secret, 0));
    var smaller =
        IntStream.range(0, tests.size())
            .mapToObj(i -> smaller(tests.get(i), drawn.get(i)))
            .toList();
    var plot = plot();
    var first = new Variant(drawn, smaller, plot, plot.flatMap(this::slope));
    var variants = new ArrayList<byte[]>();
    variants.add(VariantCodec.write(first));
    for (int number = 1; number < count; number++) {
      variants.add(VariantCodec.write(new Variant(tests(written, seed(secret, number)))));
    }
    return new VariantBank(HexFormat.of().formatHex(secret), variants);
  }

  /** The bank of a question, for which nothing has to be run: one variant, without a test. */
  static VariantBank ofQuestion(SecureRandom random) {
    var only = VariantCodec.write(new Variant(List.of()));
    return new VariantBank(HexFormat.of().formatHex(secret(random)), List.of(only));
  }

  private static byte[] secret(SecureRandom random) {
    var secret = new byte[32];
    random.nextBytes(secret);
    return secret;
  }

  private int variants() {
    if (exercise.tests().stream().anyMatch(test -> test.accuracy().isPresent())) {
      return VARIANTS_OF_TRAINING;
    }
    return exercise.tests().stream().anyMatch(TestCase::isGenerated) ? VARIANTS : 1;
  }

  private static long seed(byte[] secret, int number) {
    return ByteBuffer.wrap(secret).getLong() + number;
  }

  /** What the reference gives over the grid on which the function is drawn. */
  private Optional<Variant.Case> plot() {
    return exercise
        .plot()
        .map(PlotRule::call)
        .map(grid -> new Variant.Case(grid, solutions.expected(grid), Map.of()));
  }

  /** The exact slope of the first reference that is made of what autograd can follow. */
  private Optional<Tensor> slope(Variant.Case plot) {
    var rule = exercise.plot().filter(PlotRule::slope);
    return rule.stream()
        .flatMap(_ -> exercise.solutions().accepted().stream().map(Source::text))
        .flatMap(source -> solutions.slope(source, plot.inputs()).stream())
        .filter(slope -> fits(rule.orElseThrow(), plot, slope))
        .findFirst();
  }

  private static boolean fits(PlotRule rule, Variant.Case plot, Tensor slope) {
    return plot.inputs().values().get(rule.over()) instanceof Tensor grid
        && plot.expected() instanceof Observation.Gave(Tensor values)
        && values.shape().equals(grid.shape())
        && Slopes.fit(Curve.numbers(grid), Curve.numbers(values), Curve.numbers(slope));
  }

  private List<List<Variant.Case>> tests(List<List<Variant.Case>> written, long seed) {
    var tests = new ArrayList<List<Variant.Case>>();
    for (int position = 0; position < written.size(); position++) {
      var test = exercise.tests().get(position);
      tests.add(test.isGenerated() ? cases(test, seed) : written.get(position));
    }
    return tests;
  }

  /**
   * The cases of one test. A mistake is run up to the first case that it fails: whoever makes it
   * fails there too, and gets no further.
   */
  private List<Variant.Case> cases(TestCase test, long seed) {
    var cases = new ArrayList<Variant.Case>();
    var alive = new LinkedHashSet<>(solutions.mistakes());
    for (var inputs : test.draw(seed)) {
      var expected =
          test.expected()
              .or(() -> test.labels(seed))
              .map(this::written)
              .orElseGet(() -> solutions.expected(inputs));
      var wrong = new LinkedHashMap<String, Observation>();
      for (var mistake : List.copyOf(alive)) {
        var seen = solutions.wrong(mistake, inputs);
        seen.ifPresent(observation -> wrong.put(mistake, observation));
        if (seen.isEmpty() || !passes(test, expected, seen.get())) {
          alive.remove(mistake);
        }
      }
      cases.add(new Variant.Case(inputs, expected, wrong));
    }
    return cases;
  }

  /**
   * Parts of a sample's inputs on which all accepted solutions agree: where they fail or differ,
   * the part is no input of this exercise. Data to learn from has none that make sense.
   *
   * <p>A part is an input like any other, so those of the first variant's drawn samples serve all
   * variants. For each sample the solutions are called {@value #SMALLER} times more while a version
   * is published, and the bank grows by as many small inputs, 2 KB or so, whatever the number of
   * variants.
   */
  private List<Variant.Case> smaller(TestCase test, List<Variant.Case> cases) {
    boolean shown =
        test.isSample() && test.accuracy().isEmpty() && exercise.task() instanceof Task.Function;
    if (!shown) {
      return NONE;
    }
    return test.isGenerated()
        ? ofDrawn(test, cases)
        : cases.stream().flatMap(whole -> smaller(test, whole)).limit(SMALLER).toList();
  }

  private Stream<Variant.Case> smaller(TestCase test, Variant.Case whole) {
    return SmallerInputs.of(whole.inputs()).stream()
        .flatMap(part -> agreed(test, whole, part).stream());
  }

  /** Few parts of few cases, so that both are of all sizes; the smallest of them first. */
  private List<Variant.Case> ofDrawn(TestCase test, List<Variant.Case> cases) {
    return spread(cases, CUT).stream()
        .flatMap(
            whole ->
                spread(SmallerInputs.of(whole.inputs()), SMALLER / CUT).stream()
                    .flatMap(part -> agreed(test, whole, part).stream()))
        .sorted(Comparator.comparingLong(part -> SmallerInputs.elements(part.inputs())))
        .toList();
  }

  /** At most so many of a list, evenly from its first to its last. */
  private static <T> List<T> spread(List<T> all, int many) {
    return all.size() <= many
        ? all
        : IntStream.range(0, many)
            .mapToObj(i -> all.get(i * (all.size() - 1) / (many - 1)))
            .toList();
  }

  private Optional<Variant.Case> agreed(TestCase test, Variant.Case whole, Inputs part) {
    return solutions
        .agreed(Expectation.of(exercise, test), part)
        // A single element has no variance, say: what is not a number there teaches nothing.
        .filter(smaller -> !hasNan(smaller.expected()) || hasNan(whole.expected()));
  }

  private static boolean hasNan(Observation seen) {
    return seen instanceof Observation.Gave(Object value)
        && TestReports.text(value).contains("nan");
  }

  private boolean passes(TestCase test, Observation expected, Observation seen) {
    return seen.resembles(Expectation.of(exercise, test), expected);
  }

  private Observation written(Object expected) {
    return exercise.task() instanceof Task.Program
        ? new Observation.Printed((String) expected)
        : new Observation.Gave(expected);
  }

  /** The reference and the mistakes, each in a runner of its own for the whole bank. */
  private static final class Solutions {

    private final Exercise exercise;
    private final SolutionRuns.Opened opened;
    private final Optional<SolutionRuns> reference;
    private final List<SolutionRuns> accepted;
    private final SequencedMap<String, SolutionRuns> mistakes = new LinkedHashMap<>();

    private Solutions(Exercise exercise, SolutionRuns.Opened opened) {
      this.exercise = exercise;
      this.opened = opened;
      this.reference = exercise.solutions().reference().map(Source::text).flatMap(opened::runs);
      this.accepted =
          exercise.solutions().accepted().stream()
              .map(Source::text)
              .flatMap(source -> opened.runs(source).stream())
              .toList();
      for (Mistake mistake : exercise.solutions().mistakes()) {
        opened.runs(mistake.source().text()).ifPresent(run -> mistakes.put(mistake.name(), run));
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

    /** What all accepted solutions give, if they agree. */
    private Optional<Variant.Case> agreed(Expectation expectation, Inputs inputs) {
      var seen = reference.flatMap(run -> run.observe(inputs));
      return seen.filter(Observation.Gave.class::isInstance)
          .filter(
              expected ->
                  accepted.stream()
                      .map(run -> run.observe(inputs))
                      .allMatch(
                          other ->
                              other.filter(o -> o.resembles(expectation, expected)).isPresent()))
          .map(expected -> new Variant.Case(inputs, expected, Map.of()));
    }

    private Optional<Tensor> slope(String source, Inputs inputs) {
      return opened.slope(source, inputs).flatMap(Solutions::tensor);
    }

    private static Optional<Tensor> tensor(Observation seen) {
      return seen instanceof Observation.Gave(Tensor slope) ? Optional.of(slope) : Optional.empty();
    }

    private Set<String> mistakes() {
      return mistakes.keySet();
    }

    private Optional<Observation> wrong(String mistake, Inputs inputs) {
      return Optional.ofNullable(mistakes.get(mistake)).flatMap(run -> run.observe(inputs));
    }
  }
}

package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Generator;
import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.TestCase;
import dev.gradus.exercise.TestCase.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Inputs of the kind that the tests of an exercise ask for: their own, and many beyond. Only shapes
 * and ranges that the tests show are drawn, since only of these the exercise says what is right.
 */
final class Probes {

  private static final int VARIANTS = 6;
  private static final int SMALLEST = 40;
  private static final int REFILLED_PER_CASE = 12;

  /** Training takes long: a few draws must do. */
  private static final int VARIANTS_OF_TRAINING = 2;

  private final Exercise exercise;
  private final long seed;

  Probes(Exercise exercise) {
    this.exercise = exercise;
    this.seed = 1_000_003L * exercise.slug().hashCode();
  }

  /**
   * Inputs to be asked for.
   *
   * @param known the right result where the reference is not asked for it
   */
  record Probe(int test, Inputs inputs, Optional<Object> known) {}

  /** The inputs that an author wrote down. */
  List<Probe> written() {
    return tests()
        .filter(test -> !test(test).isGenerated())
        .mapToObj(test -> new Probe(test, inputs(test), test(test).expected()))
        .toList();
  }

  private Inputs inputs(int test) {
    return test(test).draw(0).getFirst();
  }

  /** The drawn inputs of several variants; none if nothing is drawn. */
  List<List<Probe>> drawn() {
    if (tests().noneMatch(test -> test(test).isGenerated())) {
      return List.of();
    }
    int variants = isTraining() ? VARIANTS_OF_TRAINING : VARIANTS;
    return IntStream.range(0, variants).mapToObj(number -> drawn(seed + number)).toList();
  }

  private List<Probe> drawn(long variant) {
    var probes = new ArrayList<Probe>();
    tests()
        .filter(test -> test(test).isGenerated())
        .forEach(
            test ->
                test(test)
                    .draw(variant)
                    .forEach(in -> probes.add(new Probe(test, in, test(test).labels(variant)))));
    return probes;
  }

  /** Inputs that no test asks for: other draws, and what the tests ask for with other values. */
  List<Probe> beyond() {
    if (isTraining()) {
      return drawn(seed - 1);
    }
    var probes = new ArrayList<Probe>();
    var values = new TypicalValues(exercise, written(), drawn(seed));
    var random = new Random(seed);
    for (int test = 0; test < exercise.tests().size(); test++) {
      for (var shape : shapes(test)) {
        probes.add(new Probe(test, shape, Optional.empty()));
        for (int i = 0; i < refills(test); i++) {
          probes.add(new Probe(test, values.refilled(shape, random), Optional.empty()));
        }
      }
    }
    return probes;
  }

  private int refills(int test) {
    return test(test).isGenerated() ? 1 : REFILLED_PER_CASE;
  }

  private List<Inputs> shapes(int test) {
    if (!(test(test).content() instanceof Content.Generated(Generator generator))) {
      return test(test).draw(0);
    }
    var shapes = new ArrayList<Inputs>();
    var smallest = new Generator(1, generator.sizes(), generator.inputs());
    for (int i = 1; i <= SMALLEST; i++) {
      shapes.addAll(smallest.draw(seed - i));
    }
    shapes.addAll(generator.draw(seed - 1));
    shapes.addAll(generator.draw(seed - 2));
    return shapes;
  }

  private boolean isTraining() {
    return exercise.tests().stream().anyMatch(test -> test.accuracy().isPresent());
  }

  private TestCase test(int position) {
    return exercise.tests().get(position);
  }

  private IntStream tests() {
    return IntStream.range(0, exercise.tests().size());
  }
}

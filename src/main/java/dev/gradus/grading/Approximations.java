package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Tolerance;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tries known approximations of standard functions on tests. Which function an exercise asks for is
 * told from what its reference gives: nothing has to be said of it, and nothing is run for it.
 */
final class Approximations {

  /** As far as two right programs may be apart that work with float32. */
  private static final Expectation ROUNDED =
      new Expectation(Optional.of(new Tolerance(1e-5, 2e-6)), Set.of());

  /** Fewer elements than this tell nothing about a function. */
  private static final int LEAST_ELEMENTS = 3;

  private final Exercise exercise;
  private final Variant variant;

  Approximations(Exercise exercise, Variant variant) {
    this.exercise = exercise;
    this.variant = variant;
  }

  /**
   * What came of it.
   *
   * @param functions those that the reference is
   * @param refused how many approximations the tests refuse
   * @param problems what is wrong with the tests, in whole sentences
   */
  record Result(List<String> functions, int refused, List<String> problems) {}

  /** A case with the tensor and the dim that a function would be applied to. */
  private record Call(Expectation held, Variant.Case asked, Tensor x, int dim, Tensor right) {

    Optional<Observation> given(KnownFunction.Form form) {
      try {
        return Optional.of(new Observation.Gave(form.of(x, dim).to(right.dtype())));
      } catch (TensorException _) {
        return Optional.empty(); // such as a dim that x does not have
      }
    }

    boolean accepts(KnownFunction.Form form, Expectation within) {
      return given(form).filter(seen -> seen.resembles(within, asked.expected())).isPresent();
    }

    boolean isFinite() {
      return right.elements() > 0 && Double.isFinite(right.toDoubles()[0]);
    }
  }

  Result tried() {
    var functions = new ArrayList<String>();
    var problems = new ArrayList<String>();
    int refused = 0;
    for (var known : KnownFunction.ALL) {
      for (var calls : groups(known)) {
        if (isOnly(known, calls)) {
          functions.add(known.name());
          for (var other : known.others()) {
            var problem = problem(known, other, calls);
            refused += problem.isEmpty() && !acceptsAll(other.form(), calls) ? 1 : 0;
            problem.filter(words -> !problems.contains(words)).ifPresent(problems::add);
          }
        }
      }
    }
    return new Result(functions.stream().distinct().toList(), refused, problems);
  }

  /** Whether the reference is this function on these calls, and none of the others known here. */
  private boolean isOnly(KnownFunction known, List<Call> calls) {
    int elements = calls.stream().filter(Call::isFinite).mapToInt(call -> call.x.elements()).sum();
    return elements >= LEAST_ELEMENTS
        && isRight(known, calls)
        && KnownFunction.ALL.stream()
            .filter(other -> other.overDim() == known.overDim() && !other.equals(known))
            .noneMatch(other -> isRight(other, calls));
  }

  private static boolean isRight(KnownFunction known, List<Call> calls) {
    return calls.stream().allMatch(call -> call.accepts(known.exact(), ROUNDED));
  }

  private static boolean acceptsAll(KnownFunction.Form form, List<Call> calls) {
    return calls.stream().allMatch(call -> call.accepts(form, call.held));
  }

  private static Optional<String> problem(
      KnownFunction known, KnownFunction.Other other, List<Call> calls) {
    if (!acceptsAll(other.form(), calls)) {
      return Optional.empty();
    }
    return coarse(known, other, calls).or(() -> unstable(known, other));
  }

  /** The tests accept it although it is off on their own inputs. */
  private static Optional<String> coarse(
      KnownFunction known, KnownFunction.Other other, List<Call> calls) {
    record Found(Call call, Mismatch.Differences differences) {}
    return calls.stream()
        .flatMap(
            call ->
                call
                    .given(other.form())
                    .flatMap(seen -> seen.mismatch(ROUNDED, call.asked.expected()))
                    .flatMap(Mismatch::values)
                    .map(differences -> new Found(call, differences))
                    .stream())
        .max(
            (one, two) ->
                Double.compare(one.differences.maxAbsolute(), two.differences.maxAbsolute()))
        .map(
            found ->
                "the reference is %s, and the tests accept %s: on their inputs it is off by up to %.1e; %sit is %s. Narrow the tolerance"
                    .formatted(
                        known.name(),
                        other.name(),
                        found.differences.maxAbsolute(),
                        place(known, found.call.x, found.call.dim, found.differences.worst()),
                        instead(found.differences.worst())));
  }

  /** No input of the tests shows what is wrong with it. */
  private static Optional<String> unstable(KnownFunction known, KnownFunction.Other other) {
    var x = known.farInput();
    var seen = new Observation.Gave(other.form().of(x, -1));
    return seen.mismatch(ROUNDED, new Observation.Gave(known.exact().of(x, -1)))
        .filter(mismatch -> mismatch.kind() == Mismatch.Kind.PATTERN)
        .flatMap(Mismatch::values)
        .map(Mismatch.Differences::worst)
        .map(
            worst ->
                "the reference is %s, and the tests accept %s: %sit is %s. Add a test with such numbers"
                    .formatted(
                        known.name(), other.name(), place(known, x, -1, worst), instead(worst)));
  }

  private static String instead(Mismatch.Element worst) {
    return worst.actual() + " instead of " + worst.expected();
  }

  /** The element of x, or all that are along the dim. */
  private static String place(KnownFunction known, Tensor x, int dim, Mismatch.Element worst) {
    var here = x;
    int rank = worst.index().size();
    for (int at = rank - 1; at >= 0; at--) {
      if (!known.overDim() || at != Math.floorMod(dim, rank)) {
        here = here.select(at, worst.index().get(at));
      }
    }
    return here.elements() > 8 ? "" : "where x is %s, ".formatted(text(here));
  }

  private static String text(Tensor x) {
    return x.toString().replaceAll("^tensor\\(|\\)$|, dtype=.*$", "");
  }

  /**
   * The calls of all tests, apart by what else they are given: a parameter may choose the function.
   * One that is a real number belongs to the function instead, which is none of those known here.
   */
  private List<List<Call>> groups(KnownFunction known) {
    Map<List<Object>, List<Call>> groups = new LinkedHashMap<>();
    for (int test = 0; test < variant.tests().size(); test++) {
      var held = Expectation.of(exercise, exercise.tests().get(test));
      for (var asked : variant.cases(test)) {
        call(known, held, asked)
            .ifPresent(
                call ->
                    groups.computeIfAbsent(others(known, asked), _ -> new ArrayList<>()).add(call));
      }
    }
    boolean isDrawn =
        groups.keySet().stream().flatMap(List::stream).anyMatch(Double.class::isInstance);
    return isDrawn && groups.size() > 1 ? List.of() : List.copyOf(groups.values());
  }

  private static Optional<Call> call(KnownFunction known, Expectation held, Variant.Case asked) {
    var tensors = asked.inputs().values().values().stream().filter(Tensor.class::isInstance);
    var only = tensors.map(Tensor.class::cast).toList();
    if (only.size() != 1
        || !only.getFirst().dtype().isFloating()
        || !(asked.expected() instanceof Observation.Gave(Tensor right))
        || !right.dtype().isFloating()) {
      return Optional.empty();
    }
    var dims = dims(asked);
    int dim = known.overDim() && dims.size() == 1 ? dims.getFirst() : -1;
    return Optional.of(new Call(held, asked, only.getFirst(), dim, right));
  }

  private static List<Integer> dims(Variant.Case asked) {
    return asked.inputs().values().values().stream()
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .toList();
  }

  private static List<Object> others(KnownFunction known, Variant.Case asked) {
    Predicate<Object> isDim = value -> known.overDim() && value instanceof Integer;
    return asked.inputs().values().values().stream()
        .filter(value -> !(value instanceof Tensor))
        .filter(isDim.negate())
        .map(Objects::requireNonNull)
        .toList();
  }
}

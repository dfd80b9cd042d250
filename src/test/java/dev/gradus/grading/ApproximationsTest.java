package dev.gradus.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.Inputs;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.nn.Functional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ApproximationsTest {

  private static final String NARROW = "{rtol: 1e-6, atol: 1e-6}";

  @Test
  void coarseTolerance_isToldWithTheDistance() {
    var result = tried("{rtol: 1e-3, atol: 1e-3}", Functional::gelu, "[-2.7, 0.5, 1., 30.]");
    assertThat(result.functions()).containsExactly("GELU");
    assertThat(result.problems())
        .singleElement()
        .asString()
        .startsWith("the reference is GELU, and the tests accept its form with tanh: on their")
        .contains("off by up to 4.7e-04; where x is -2.7000, it is -0.0088")
        .endsWith("Narrow the tolerance");
    assertThat(result.refused()).isEqualTo(1);
    var narrow = tried(NARROW, Functional::gelu, "[-2.7, 0.5, 1., 30.]");
    assertThat(narrow.problems()).isEmpty();
    assertThat(narrow.refused()).isEqualTo(2);
    assertThat(tried("{rtol: 0, atol: 0.05}", Functional::geluTanh, "[-2.7, 1., 2.]").problems())
        .hasSize(2)
        .anyMatch(problem -> problem.contains("accept the exact GELU"));
  }

  @Test
  void unstableForm_isTold_whereNoTestShowsIt() {
    assertThat(tried(NARROW, Functional::softplus, "[-1., 0.5, 2.]").problems())
        .containsExactly(
            "the reference is softplus, and the tests accept log(1 + eˣ), which overflows: where x"
                + " is 1000., it is inf instead of 1000.0. Add a test with such numbers");
    assertThat(tried(NARROW, Functional::softplus, "[-1., 0.5, 2., 500.]").problems()).isEmpty();
    assertThat(tried(NARROW, x -> Functional.softmax(x, -1), "[[1., 2.], [0., -3.]]").problems())
        .hasSize(2)
        .first()
        .asString()
        .contains("eˣ/Σeˣ, which overflows: where x is [1000., 1001.], it is nan instead of 0.26");
    assertThat(
            tried(NARROW, x -> Functional.softmax(x, -1), "[[1000., 1001.], [0., -3.]]").problems())
        .isEmpty();
  }

  @Test
  void function_goesAlongTheDimOfTheCall() {
    var exercise = exercise("Tensor x, int dim", "{rtol: 0.1, atol: 0.1}");
    var x = Tensor.parse("[[1., 200.], [60., 3.]]");
    var asked = asked(Map.of("x", x, "dim", 0), Functional.logSoftmax(x, 0));
    var result = new Approximations(exercise, new Variant(List.of(List.of(asked)))).tried();
    assertThat(result.functions()).containsExactly("log-softmax");
    assertThat(result.problems())
        .noneMatch(problem -> problem.contains("the logarithm of softmax"));
    var soft = asked(Map.of("x", x, "dim", 0), Functional.softmax(x, 0));
    assertThat(
            new Approximations(exercise, new Variant(List.of(List.of(soft)))).tried().functions())
        .containsExactly("softmax");
  }

  @Test
  void eachForm_isRefused_whereTestsAreGood() {
    var x = "[-1000., -30., -5., -3., -1.5, -0.5, 0., 0.5, 1.5, 2.5, 30., 1000.]";
    var rows = "[[1000., 1001.], [0., -200.], [-1000., -1001.]]";
    for (var known : KnownFunction.ALL) {
      var result = tried(NARROW, in -> known.exact().of(in, -1), known.overDim() ? rows : x);
      assertThat(result.functions()).containsExactly(known.name());
      assertThat(result.problems()).as(known.name()).isEmpty();
      assertThat(result.refused()).as(known.name()).isEqualTo(known.others().size());
    }
  }

  @Test
  void whatIsNoneOfThem_orCouldBeSeveral_isLeftAlone() {
    for (var none : List.<Function<Tensor, Tensor>>of(Tensor::exp, x -> x.mul(2), Tensor::neg)) {
      assertThat(tried("{rtol: 0.9, atol: 0.9}", none, "[-1., 0.5, 2.]").functions()).isEmpty();
    }
    // Both forms of GELU are the same there.
    assertThat(tried(NARROW, Functional::gelu, "[0., 30., 100.]").functions()).isEmpty();
    assertThat(tried("{rtol: 0, atol: 0.9}", Functional::sigmoid, "[0.5]").functions()).isEmpty();
  }

  @Test
  void parameter_mayChooseTheFunction() {
    var exercise = exercise("Tensor x, boolean approximate", "{rtol: 0, atol: 1e-3}");
    var cases = new ArrayList<Variant.Case>();
    for (boolean approximate : new boolean[] {false, true}) {
      var x = Tensor.parse("[-2.7, 0.5, 1.]");
      var right = approximate ? Functional.geluTanh(x) : Functional.gelu(x);
      cases.add(asked(Map.of("x", x, "approximate", approximate), right));
    }
    var result = new Approximations(exercise, new Variant(List.of(cases))).tried();
    assertThat(result.functions()).containsExactly("GELU", "GELU in its form with tanh");
    assertThat(result.problems()).hasSize(2);
  }

  private static Approximations.Result tried(
      String tolerance, Function<Tensor, Tensor> right, String x) {
    var input = Tensor.parse(x);
    var asked = asked(Map.of("x", input), right.apply(input));
    var variant = new Variant(List.of(List.of(asked)));
    return new Approximations(exercise("Tensor x", tolerance), variant).tried();
  }

  private static Variant.Case asked(Map<String, Object> inputs, Tensor right) {
    var values = new LinkedHashMap<>(inputs);
    return new Variant.Case(new Inputs(values), new Observation.Gave(right), Map.of());
  }

  private static Exercise exercise(String parameters, String tolerance) {
    var yaml =
        """
        format: 1
        title: F
        kind: function
        entry: static Tensor f(%s)
        reference: accepted/f.java
        tolerance: %s
        tests:
          - {name: all, show: sample, points: 1, inputs: {x: "[1.]"%s}}
        """
            .formatted(
                parameters,
                tolerance,
                parameters.contains("approximate")
                    ? ", approximate: true"
                    : parameters.contains("dim") ? ", dim: 0" : "");
    return Exercise.read(
        "f",
        new ExerciseFolder(
            Map.of(
                "exercise.yaml", bytes(yaml),
                "statement.md", bytes("F."),
                "starter/F.java", bytes("class F {}"),
                "submissions/accepted/f.java", bytes("class F {}"))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

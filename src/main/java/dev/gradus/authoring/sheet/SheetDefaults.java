package dev.gradus.authoring.sheet;

import dev.gradus.exercise.ArgumentType;
import dev.gradus.exercise.Parameter;
import dev.gradus.tensor.DType;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** What the form for a new test holds before its author has said anything. */
public final class SheetDefaults {

  private static final String COUNT = "20";

  private final TestList tests;
  private final Signature signature;

  public SheetDefaults(TestList tests) {
    this.tests = tests;
    this.signature = tests.signature();
  }

  /** A test that is written down: all but its values. */
  public TestSheet written() {
    return head(tests.free("test " + (tests.names().size() + 1)))
        .with(Map.of(TestSheet.KIND, TestSheet.WRITTEN));
  }

  /** A test whose inputs are drawn like those of the tests that are written down. */
  public TestSheet drawn() {
    var fields = new LinkedHashMap<String, String>();
    fields.put(TestSheet.KIND, TestSheet.DRAWN);
    fields.put(TestSheet.COUNT, COUNT);
    var written =
        sheets().stream().filter(sheet -> !sheet.isDrawn() && !sheet.isTrained()).toList();
    fields.putAll(new ShapeGuess(tensors(), samples(written)).fields());
    signature.parameters().forEach(parameter -> fields.putAll(from(parameter, written)));
    return head(tests.free("random inputs")).with(fields);
  }

  /** A test that learns from data, like those that the exercise has already. */
  public TestSheet trained() {
    var fields =
        new LinkedHashMap<>(
            Map.of(
                TestSheet.KIND,
                TestSheet.TRAINED,
                TestSheet.DATA,
                "circles",
                TestSheet.SEEN,
                "120",
                TestSheet.UNSEEN,
                "80",
                TestSheet.NOISE,
                "0.05",
                TestSheet.ACCURACY,
                "0.95"));
    sheets().stream()
        .filter(TestSheet::isTrained)
        .reduce((_, last) -> last)
        .ifPresent(
            last ->
                SheetWriter.TRAINING.forEach(
                    field -> {
                      if (!last.of(field).isEmpty()) {
                        fields.put(field, last.of(field));
                      }
                    }));
    return head(tests.free("data to learn from")).with(fields);
  }

  private List<TestSheet> sheets() {
    return IntStream.range(0, tests.names().size()).mapToObj(tests::sheet).toList();
  }

  private TestSheet head(String name) {
    boolean first = sheets().stream().noneMatch(one -> one.of(TestSheet.SHOW).equals("sample"));
    return TestSheet.empty()
        .with(
            Map.of(
                TestSheet.NAME,
                name,
                TestSheet.SHOW,
                first ? "sample" : "secret",
                TestSheet.POINTS,
                "1"));
  }

  private List<String> tensors() {
    return signature.parameters().stream()
        .filter(one -> one.type() == ArgumentType.TENSOR)
        .map(Parameter::name)
        .toList();
  }

  /** The shapes of the tensors of each test, where all of them can be read. */
  private List<Map<String, List<Integer>>> samples(List<TestSheet> written) {
    List<Map<String, List<Integer>>> samples = new ArrayList<>();
    for (var sheet : written) {
      try {
        SequencedMap<String, List<Integer>> shapes = new LinkedHashMap<>();
        for (var name : tensors()) {
          var shape = Tensor.parse(sheet.of(TestSheet.Of.INPUT, name), dtype(name)).shape();
          shapes.put(name, IntStream.of(shape.toArray()).boxed().toList());
        }
        samples.add(shapes);
      } catch (TensorException _) {
        continue; // Its author is told elsewhere.
      }
    }
    return samples;
  }

  private DType dtype(String name) {
    for (var dtype : DType.values()) {
      if (dtype.name().toLowerCase(Locale.ROOT).equals(signature.dtype(name))) {
        return dtype;
      }
    }
    return DType.FLOAT32;
  }

  private Map<String, String> from(Parameter parameter, List<TestSheet> written) {
    var name = parameter.name();
    boolean negative =
        written.isEmpty()
            || written.stream().anyMatch(one -> isNegative(one.of(TestSheet.Of.INPUT, name)));
    var from = TestSheet.Of.FROM.key(name);
    var numbers = TestSheet.Of.NUMBERS.key(name);
    var range = (negative ? "-5" : "0") + ", 5";
    return switch (parameter.type()) {
      case TENSOR ->
          switch (dtype(name)) {
            case BOOL -> Map.of(from, "coin");
            case INT64 -> Map.of(from, "integers", numbers, range);
            case FLOAT32, FLOAT64 -> Map.of(from, "uniform", numbers, range);
          };
      case INT ->
          name.matches("dim|axis") && !tensors().isEmpty()
              ? Map.of(from, "dim-of", numbers, tensors().getFirst())
              : Map.of(from, "integers", numbers, range);
      case LONG -> Map.of(from, "integers", numbers, range);
      case DOUBLE -> Map.of(from, "uniform", numbers, range);
      case BOOLEAN -> Map.of(from, "coin");
      case STRING, TENSORS -> Map.of();
    };
  }

  /** Whether a minus stands in it that is not an exponent's. */
  private static boolean isNegative(String value) {
    return value.matches("(?s)(.*[^eE])?-.*");
  }
}

package dev.gradus.authoring.sheet;

import dev.gradus.exercise.ArgumentType;
import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the fields of a form with what a definition says of one of its tests. */
final class SheetReader {

  private static final Pattern CALL = Pattern.compile("\\s*([a-z-]+)\\s*\\(([^()]*)\\)\\s*");

  private final DefinitionText text;
  private final String test;
  private final Signature signature;
  private final SequencedMap<String, String> fields = new LinkedHashMap<>();

  SheetReader(DefinitionText text, int test, Signature signature) {
    this.text = text;
    this.test = Integer.toString(test);
    this.signature = signature;
  }

  TestSheet read() {
    for (var field : List.of(TestSheet.NAME, TestSheet.SHOW, TestSheet.POINTS)) {
      fields.put(field, find(field));
    }
    fields.put(TestSheet.ABOUT, find("about").replaceAll("\\s+", " "));
    fields.put(TestSheet.RTOL, find("tolerance", "rtol"));
    fields.put(TestSheet.ATOL, find("tolerance", "atol"));
    var kind = kind();
    fields.put(TestSheet.KIND, kind);
    switch (kind) {
      case TestSheet.TRAINED -> trained();
      case TestSheet.DRAWN -> {
        fields.put(TestSheet.COUNT, find("generate", "count"));
        fields.put(TestSheet.SIZES, sizes());
        signature.parameters().forEach(this::drawn);
      }
      default -> {
        signature.parameters().forEach(this::written);
        expected();
      }
    }
    return new TestSheet(fields);
  }

  private String kind() {
    if (text.find(path("train")).isPresent()) {
      return TestSheet.TRAINED;
    }
    return text.find(path("generate")).isPresent() ? TestSheet.DRAWN : TestSheet.WRITTEN;
  }

  private void trained() {
    for (var field : SheetWriter.TRAINING) {
      fields.put(field, find("train", field.substring(TestSheet.TRAIN.length())));
    }
  }

  private void written(Parameter parameter) {
    var name = parameter.name();
    value(
        parameter.type(),
        TestSheet.Of.INPUT.key(name),
        TestSheet.Of.DTYPE.key(name),
        "inputs",
        name);
  }

  private void expected() {
    if (signature.result() != ArgumentType.TENSORS) {
      value(signature.result(), TestSheet.EXPECTED, TestSheet.EXPECTED_DTYPE, "expected");
      return;
    }
    var lines = text.items(path("expected")).stream().map(SheetReader::oneLine);
    fields.put(TestSheet.EXPECTED, lines.collect(Collectors.joining("\n")));
  }

  private void value(ArgumentType type, String field, String dtypeField, String... path) {
    if (type != ArgumentType.TENSOR) {
      fields.put(field, find(path).strip());
      return;
    }
    boolean typed = text.find(path(with(path, "values"))).isPresent();
    fields.put(field, lines(typed ? find(with(path, "values")) : find(path)));
    fields.put(dtypeField, typed ? find(with(path, "dtype")) : "");
  }

  private String sizes() {
    return text.items(path("generate", "sizes")).stream()
        .map(size -> size + " = " + find("generate", "sizes", size))
        .collect(Collectors.joining(", "));
  }

  private void drawn(Parameter parameter) {
    var name = parameter.name();
    var from = CALL.matcher(find("generate", name, "from"));
    boolean known = from.matches();
    fields.put(TestSheet.Of.FROM.key(name), known ? from.group(1) : find("generate", name, "from"));
    fields.put(TestSheet.Of.NUMBERS.key(name), known ? from.group(2).strip() : "");
    if (parameter.type() != ArgumentType.TENSOR) {
      return;
    }
    fields.put(TestSheet.Of.HOW.key(name), how(name));
    fields.put(TestSheet.Of.RANK.key(name), find("generate", name, "rank"));
    fields.put(TestSheet.Of.DIM.key(name), find("generate", name, "dim"));
    fields.put(
        TestSheet.Of.SHAPE.key(name),
        String.join(", ", text.items(path("generate", name, "shape"))));
    fields.put(TestSheet.Of.LIKE.key(name), find("generate", name, "like"));
    fields.put(TestSheet.Of.DRAWN_DTYPE.key(name), find("generate", name, "dtype"));
  }

  private String how(String name) {
    if (text.find(path("generate", name, "like")).isPresent()) {
      return TestSheet.LIKE;
    }
    return text.find(path("generate", name, "shape")).isPresent()
        ? TestSheet.THIS_SHAPE
        : TestSheet.ANY_SHAPE;
  }

  private String find(String... path) {
    return text.find(path(path)).orElse("");
  }

  private String[] path(String... path) {
    return Stream.concat(Stream.of("tests", test), Arrays.stream(path)).toArray(String[]::new);
  }

  private static String[] with(String[] path, String last) {
    var longer = new ArrayList<>(Arrays.asList(path));
    longer.add(last);
    return longer.toArray(String[]::new);
  }

  private static String lines(String value) {
    return value.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
  }

  private static String oneLine(String value) {
    return value.replaceAll("\\s+", " ").strip();
  }
}

package dev.gradus.authoring.sheet;

import dev.gradus.exercise.ArgumentType;
import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in YAML what the fields of a form say: the value at each path within the test. */
final class SheetWriter {

  private static final Pattern RANGE = Pattern.compile("\\d{1,6}(\\.\\.\\d{1,6})?");

  /** The fields of a test that learns from data, in the order in which they are written. */
  static final List<String> TRAINING =
      List.of(
          TestSheet.DATA, TestSheet.SEEN, TestSheet.UNSEEN, TestSheet.NOISE, TestSheet.ACCURACY);

  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]\\w*");

  /** A tensor of a list that says its dtype, as the definition writes it. */
  private static final Pattern TYPED =
      Pattern.compile("\\{ *values: *(\"[^\"\\\\]*\"|\\[[^{}\"]*]), *dtype: *\\w+ *}");

  /** For the names in shapes of which the author says nothing else. */
  private static final String SOME_SIZE = "1..6";

  private final TestSheet sheet;
  private final Signature signature;
  private final SequencedMap<List<String>, String> values = new LinkedHashMap<>();

  SheetWriter(TestSheet sheet, Signature signature) {
    this.sheet = sheet;
    this.signature = signature;
  }

  SequencedMap<List<String>, String> values() {
    put(DefinitionText.quote(line(TestSheet.NAME)), "name");
    put(DefinitionText.quote(line(TestSheet.SHOW)), "show");
    put(DefinitionText.quote(line(TestSheet.POINTS)), "points");
    if (!line(TestSheet.ABOUT).isEmpty()) {
      put(DefinitionText.quote(line(TestSheet.ABOUT)), "about");
    }
    for (var field : List.of(TestSheet.RTOL, TestSheet.ATOL)) {
      if (!line(field).isEmpty()) {
        put(DefinitionText.quote(line(field)), "tolerance", field);
      }
    }
    switch (sheet.of(TestSheet.KIND)) {
      case TestSheet.TRAINED -> trained();
      case TestSheet.DRAWN -> drawn();
      default -> written();
    }
    return values;
  }

  private void written() {
    for (var parameter : signature.parameters()) {
      var name = parameter.name();
      var value = sheet.of(TestSheet.Of.INPUT, name);
      put(
          value(parameter.type(), value, line(TestSheet.Of.DTYPE.key(name))),
          "inputs",
          parameter.name());
    }
    var expected = sheet.of(TestSheet.EXPECTED).strip();
    if (!expected.isEmpty()) {
      put(value(signature.result(), expected, line(TestSheet.EXPECTED_DTYPE)), "expected");
    }
  }

  private void trained() {
    for (var field : TRAINING) {
      if (!line(field).isEmpty()) {
        var key = field.substring(TestSheet.TRAIN.length());
        put(DefinitionText.quote(line(field)), "train", key);
      }
    }
  }

  private static String value(ArgumentType type, String value, String dtype) {
    return switch (type) {
      case TENSOR -> {
        var tensor = DefinitionText.quote(spaced(value));
        yield dtype.isEmpty()
            ? tensor
            : "{values: " + tensor + ", dtype: " + DefinitionText.quote(dtype) + "}";
      }
      case TENSORS ->
          value
              .lines()
              .map(SheetWriter::spaced)
              .filter(line -> !line.isEmpty())
              .map(line -> TYPED.matcher(line).matches() ? line : DefinitionText.quote(line))
              .collect(Collectors.joining(", ", "[", "]"));
      case STRING -> DefinitionText.quote(value);
      case DOUBLE, LONG, INT, BOOLEAN -> DefinitionText.quote(value.strip());
    };
  }

  private void drawn() {
    put(DefinitionText.quote(line(TestSheet.COUNT)), "generate", "count");
    sizes().forEach((name, range) -> put(range(range), "generate", "sizes", name));
    for (var parameter : signature.parameters()) {
      if (parameter.type() == ArgumentType.TENSOR) {
        shape(parameter.name());
      }
      from(parameter);
    }
  }

  /** What the author says of the names in shapes, and some size for those it says nothing of. */
  private SequencedMap<String, String> sizes() {
    var sizes = new LinkedHashMap<String, String>();
    for (var part : sheet.of(TestSheet.SIZES).split("[,;\n]")) {
      var pair = part.split("[=:]", 2);
      if (!part.isBlank()) {
        sizes.put(pair[0].strip(), pair.length < 2 ? "" : pair[1].strip());
      }
    }
    var used = new LinkedHashSet<String>();
    signature.parameters().stream()
        .filter(one -> isShaped(one))
        .flatMap(one -> dims(one.name()).stream())
        .filter(dim -> LETTERS.matcher(dim).matches())
        .forEach(used::add);
    used.forEach(name -> sizes.putIfAbsent(name, SOME_SIZE));
    sizes.keySet().retainAll(used);
    return sizes;
  }

  private boolean isShaped(Parameter parameter) {
    return parameter.type() == ArgumentType.TENSOR
        && sheet.of(TestSheet.Of.HOW, parameter.name()).equals(TestSheet.THIS_SHAPE);
  }

  private List<String> dims(String name) {
    return Arrays.stream(sheet.of(TestSheet.Of.SHAPE, name).split("[\\s,;\\[\\]()]+"))
        .filter(dim -> !dim.isEmpty())
        .toList();
  }

  private void shape(String name) {
    switch (sheet.of(TestSheet.Of.HOW, name)) {
      case TestSheet.LIKE ->
          put(DefinitionText.quote(line(TestSheet.Of.LIKE.key(name))), "generate", name, "like");
      case TestSheet.THIS_SHAPE ->
          put(
              dims(name).stream()
                  .map(DefinitionText::quote)
                  .collect(Collectors.joining(", ", "[", "]")),
              "generate",
              name,
              "shape");
      default -> {
        put(range(line(TestSheet.Of.RANK.key(name))), "generate", name, "rank");
        put(range(line(TestSheet.Of.DIM.key(name))), "generate", name, "dim");
      }
    }
    var dtype = line(TestSheet.Of.DRAWN_DTYPE.key(name));
    if (!dtype.isEmpty()) {
      put(DefinitionText.quote(dtype), "generate", name, "dtype");
    }
  }

  private void from(Parameter parameter) {
    var numbers = line(TestSheet.Of.NUMBERS.key(parameter.name()));
    var from = line(TestSheet.Of.FROM.key(parameter.name()));
    var call = from.equals("coin") ? "coin()" : from + "(" + numbers + ")";
    put(DefinitionText.quote(call), "generate", parameter.name(), "from");
  }

  private void put(String value, String... path) {
    values.put(List.of(path), value);
  }

  private String line(String field) {
    return spaced(sheet.of(field));
  }

  private static String spaced(String value) {
    return value.replaceAll("\\s+", " ").strip();
  }

  private static String range(String value) {
    var tight = value.replaceAll("\\s*(\\.\\.|…|–|-)\\s*", "..");
    return RANGE.matcher(tight).matches() ? tight : DefinitionText.quote(value);
  }

  /** The values as one mapping on one line. */
  static String flow(Map<List<String>, String> values) {
    var parts = new LinkedHashMap<String, Map<List<String>, String>>();
    values.forEach(
        (path, value) ->
            parts
                .computeIfAbsent(path.getFirst(), _ -> new LinkedHashMap<>())
                .put(path.subList(1, path.size()), value));
    return parts.entrySet().stream()
        .map(part -> DefinitionText.quote(part.getKey()) + ": " + part(part.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String part(Map<List<String>, String> values) {
    var whole = values.get(List.<String>of());
    return whole == null ? flow(values) : whole;
  }

  /** The values as lines; what is drawn has a line for each input. */
  static String block(Map<List<String>, String> values) {
    var lines = new LinkedHashMap<String, Map<List<String>, String>>();
    values.forEach(
        (path, value) -> {
          int depth = path.getFirst().equals("generate") ? 2 : 1;
          if (depth == 2) {
            lines.putIfAbsent("generate:", Map.of());
          }
          var key = (depth == 2 ? "  " : "") + DefinitionText.quote(path.get(depth - 1)) + ": ";
          lines
              .computeIfAbsent(key, _ -> new LinkedHashMap<>())
              .put(path.subList(depth, path.size()), value);
        });
    return lines.entrySet().stream()
        .map(line -> line.getKey() + (line.getValue().isEmpty() ? "" : part(line.getValue())))
        .collect(Collectors.joining("\n"));
  }
}

package dev.gradus.authoring.sheet;

import dev.gradus.exercise.ArgumentType;
import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.EntryPoint;
import dev.gradus.exercise.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tests of an exercise have to give, and what comes of it.
 *
 * @param dtypes those that the definition declares, by the names of tensors
 */
public record Signature(
    List<Parameter> parameters, ArgumentType result, Map<String, String> dtypes, boolean prints) {

  private static final String RESULT = "result";
  private static final String FLOAT32 = "float32";

  public Signature {
    parameters = List.copyOf(parameters);
    dtypes = Map.copyOf(dtypes);
  }

  /**
   * Reads it off a definition.
   *
   * @throws IllegalArgumentException with what is wrong, in one sentence
   */
  public static Signature of(DefinitionText text) {
    var dtypes = new HashMap<String, String>();
    text.items("dtypes")
        .forEach(name -> text.find("dtypes", name).ifPresent(dtype -> dtypes.put(name, dtype)));
    if (text.find("kind").filter("program"::equals).isPresent()) {
      var givens = text.items("givens").stream().map(name -> given(text, name)).toList();
      return new Signature(givens, ArgumentType.STRING, dtypes, true);
    }
    var entry = EntryPoint.parse(text.find("entry").orElse(""));
    return new Signature(entry.parameters(), entry.result(), dtypes, false);
  }

  /** What a form asks for, while its definition can't be read: nothing typed is to be lost. */
  public static Signature of(TestSheet sheet) {
    var first = sheet.isDrawn() ? TestSheet.Of.FROM : TestSheet.Of.INPUT;
    var tensor = sheet.isDrawn() ? TestSheet.Of.HOW : TestSheet.Of.DTYPE;
    var parameters =
        sheet.fields().keySet().stream()
            .filter(field -> field.startsWith(first.key("")))
            .map(field -> field.substring(first.key("").length()))
            .map(name -> new Parameter(name, type(sheet, tensor.key(name), ArgumentType.STRING)))
            .toList();
    var result = type(sheet, TestSheet.EXPECTED_DTYPE, ArgumentType.TENSORS);
    return new Signature(parameters, result, Map.of(), false);
  }

  /** Only tensors have these fields. */
  private static ArgumentType type(TestSheet sheet, String field, ArgumentType otherwise) {
    return sheet.fields().containsKey(field) ? ArgumentType.TENSOR : otherwise;
  }

  private static Parameter given(DefinitionText text, String name) {
    return text.find("givens", name)
        .flatMap(ArgumentType::named)
        .map(type -> new Parameter(name, type))
        .orElseThrow(() -> new IllegalArgumentException("the given " + name + " has no type"));
  }

  /** The dtype of a tensor of which a test says nothing else. */
  public String dtype(String parameter) {
    return dtypes.getOrDefault(parameter, FLOAT32);
  }

  public String resultDtype() {
    return dtype(RESULT);
  }

  /** Whether a test may give it data to learn from: points, their classes, and unseen points. */
  public boolean isTrainable() {
    return parameters.size() == 3
        && result == ArgumentType.TENSOR
        && parameters.stream().allMatch(one -> one.type() == ArgumentType.TENSOR);
  }

  /** Whether each input can be drawn at random. */
  public boolean isDrawable() {
    return !parameters.isEmpty()
        && parameters.stream().noneMatch(one -> one.type() == ArgumentType.STRING);
  }
}

package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Inputs;
import dev.gradus.exercise.Parameter;
import dev.gradus.exercise.Task;
import dev.gradus.tensor.DType;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.TensorException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the inputs that a learner makes up, in the notation in which tensors are printed. */
public final class OwnInputs {

  private static final int LONGEST = 10_000;

  private OwnInputs() {}

  /**
   * Reads one value for each parameter of the exercise.
   *
   * @throws InvalidInputException naming the input and what is wrong with it
   */
  public static Inputs parse(Exercise exercise, Map<String, String> texts) {
    var parameters = parameters(exercise.task());
    for (var name : texts.keySet()) {
      if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
        throw new InvalidInputException("There is no input called " + name + ".");
      }
    }
    var values = new LinkedHashMap<String, Object>();
    for (var parameter : parameters) {
      values.put(parameter.name(), read(parameter, texts.get(parameter.name())));
    }
    return new Inputs(values);
  }

  private static Object read(Parameter parameter, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new InvalidInputException("The input " + parameter + " is missing.");
    }
    return value(parameter, text.strip());
  }

  /** What is wrong with each input, by its name; nothing where all can be read. */
  public static Map<String, String> problems(Exercise exercise, Map<String, String> texts) {
    var problems = new LinkedHashMap<String, String>();
    for (var parameter : parameters(exercise.task())) {
      try {
        read(parameter, texts.get(parameter.name()));
      } catch (InvalidInputException e) {
        problems.put(parameter.name(), String.valueOf(e.getMessage()));
      }
    }
    return problems;
  }

  /** What a call takes: the parameters of a method, or what a program is given. */
  public static List<Parameter> parameters(Task task) {
    return switch (task) {
      case Task.Function(var entry, _) -> entry.parameters();
      case Task.Program(var givens, _) -> givens;
      case Task.Choice _ -> List.of();
    };
  }

  private static Object value(Parameter parameter, String text) {
    if (text.length() > LONGEST) {
      throw new InvalidInputException(
          "The input " + parameter + " is longer than " + LONGEST + " characters.");
    }
    try {
      return switch (parameter.type()) {
        case TENSOR -> Tensor.parse(text, DType.FLOAT32);
        case DOUBLE -> Double.valueOf(text);
        case LONG -> Long.valueOf(text);
        case INT -> Integer.valueOf(text);
        case BOOLEAN -> truth(text);
        case STRING -> text;
        case TENSORS -> throw new IllegalArgumentException("a list of tensors is no input");
      };
    } catch (NumberFormatException _) {
      throw new InvalidInputException(
          "The input " + parameter + " must be a number, not '" + text + "'.");
    } catch (TensorException e) {
      throw new InvalidInputException("The input " + parameter + ": " + e.getMessage());
    }
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true", "True" -> true;
      case "false", "False" -> false;
      default -> throw new InvalidInputException("A boolean is true or false, not '" + text + "'.");
    };
  }
}

package dev.gradus.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The method that the learner writes: static, not private, over types that cross the border. */
public record EntryPoint(String method, List<Parameter> parameters, ArgumentType result) {

  private static final Pattern SIGNATURE =
      Pattern.compile("(?:public\\s+)?static\\s+([\\w<>]+)\\s+([a-z]\\w*)\\s*\\(([^()]*)\\)");
  private static final Pattern PARAMETER = Pattern.compile("([\\w<>]+)\\s+([a-z]\\w*)");

  public EntryPoint {
    parameters = List.copyOf(parameters);
    Set<String> names = new HashSet<>();
    for (Parameter parameter : parameters) {
      if (!names.add(parameter.name())) {
        throw new IllegalArgumentException("two parameters are named " + parameter.name());
      }
    }
  }

  /**
   * Reads a signature such as {@code static Tensor relu(Tensor x)}.
   *
   * @throws IllegalArgumentException with what is wrong, in one sentence
   */
  public static EntryPoint parse(String signature) {
    Matcher matcher = SIGNATURE.matcher(signature.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a signature such as 'static Tensor relu(Tensor x)' is needed, not '" + signature + "'");
    }
    List<Parameter> parameters = new ArrayList<>();
    if (!matcher.group(3).isBlank()) {
      for (String parameter : matcher.group(3).split(",", -1)) {
        parameters.add(parameter(parameter.strip()));
      }
    }
    return new EntryPoint(matcher.group(2), parameters, type(matcher.group(1)));
  }

  private static Parameter parameter(String text) {
    Matcher matcher = PARAMETER.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a parameter such as 'Tensor x'");
    }
    ArgumentType type = type(matcher.group(1));
    if (type == ArgumentType.TENSORS) {
      throw new IllegalArgumentException("List<Tensor> may be a result, but not a parameter");
    }
    return new Parameter(matcher.group(2), type);
  }

  private static ArgumentType type(String name) {
    return ArgumentType.named(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "type '"
                        + name
                        + "' is not one of Tensor, double, long, int, boolean, String; a result may"
                        + " also be List<Tensor>"));
  }

  @Override
  public String toString() {
    return parameters.stream()
        .map(Parameter::toString)
        .collect(Collectors.joining(", ", "static " + result.javaName() + " " + method + "(", ")"));
  }
}

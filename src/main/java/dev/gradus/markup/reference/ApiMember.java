package dev.gradus.markup.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A public method, constructor or field of a documented type.
 *
 * @param name of a constructor its type's
 * @param kind {@code method}, {@code constructor} or {@code field}
 * @param returns what it returns, or a field's type
 * @param summary the first sentence, as plain text
 * @param doc the whole comment as HTML of our own
 * @param torch what it is called there, {@code torch.neg}
 * @param taught whether exercises ask for it, so that each must allow it by name
 * @param group the family that it belongs to, where a type has families
 */
public record ApiMember(
    String name,
    String kind,
    @JsonProperty("static") boolean isStatic,
    List<ApiParameter> parameters,
    String returns,
    String summary,
    String doc,
    Optional<String> torch,
    boolean taught,
    Optional<String> group) {

  public ApiMember {
    parameters = copy(parameters);
  }

  private static List<ApiParameter> copy(@Nullable List<ApiParameter> parameters) {
    return parameters == null ? List.of() : List.copyOf(parameters);
  }

  public boolean isField() {
    return kind.equals("field");
  }

  public boolean isConstructor() {
    return kind.equals("constructor");
  }

  /** The name with its parameters: {@code add(Tensor other)}. */
  public String signature() {
    return isField()
        ? name
        : parameters.stream()
            .map(parameter -> parameter.type() + " " + parameter.name())
            .collect(Collectors.joining(", ", name + "(", ")"));
  }
}

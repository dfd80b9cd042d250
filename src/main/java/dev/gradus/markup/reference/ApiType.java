package dev.gradus.markup.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A documented type of the tensor core.
 *
 * @param home the package to import it from
 * @param kind {@code class}, {@code record}, {@code interface} or {@code enum}
 */
public record ApiType(
    String name,
    @JsonProperty("package") String home,
    String kind,
    String summary,
    String doc,
    Optional<String> torch,
    boolean taught,
    List<ApiMember> members) {

  public ApiType {
    members = List.copyOf(members);
  }

  public String qualifiedName() {
    return home + "." + name;
  }
}

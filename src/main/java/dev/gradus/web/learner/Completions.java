package dev.gradus.web.learner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Task;
import dev.gradus.grading.AllowedApi;
import dev.gradus.markup.reference.ApiMember;
import dev.gradus.markup.reference.ApiReference;
import dev.gradus.markup.reference.ApiType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the editor offers and explains while a learner types: exactly what the exercise allows of
 * the tensor core, and of a program the fields of {@code Given}.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Completions(List<TypeView> types) {

  /**
   * A type.
   *
   * @param home the package to import it from; empty for {@code Given}, which needs no import
   * @param summary one sentence of plain text, as everywhere here
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record TypeView(
      String name,
      @JsonProperty("package") String home,
      String summary,
      Optional<String> torch,
      List<MemberView> members) {}

  /**
   * A member.
   *
   * @param kind {@code method}, {@code constructor} or {@code field}
   * @param isStatic whether it is reached by the type's name
   * @param signature as {@code add(Tensor other)}; of a field its name
   * @param returns the type of what it gives
   * @param torch what it is called there, as {@code torch.add}
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record MemberView(
      String name,
      String kind,
      @JsonProperty("static") boolean isStatic,
      String signature,
      String returns,
      String summary,
      Optional<String> torch) {

    static MemberView of(ApiMember member) {
      return new MemberView(
          member.name(),
          member.kind(),
          member.isStatic(),
          member.signature(),
          member.returns(),
          member.summary(),
          member.torch());
    }
  }

  static Completions of(Exercise exercise, ApiReference reference) {
    var allowed = AllowedApi.of(exercise);
    var types =
        reference.types().stream()
            .filter(type -> allowed.allowsType(type.qualifiedName()))
            .map(type -> type(type, allowed));
    return new Completions(
        Stream.concat(given(exercise).stream(), types)
            .filter(type -> !type.members().isEmpty())
            .toList());
  }

  private static TypeView type(ApiType type, AllowedApi allowed) {
    return new TypeView(
        type.name(),
        type.home(),
        type.summary(),
        type.torch(),
        type.members().stream()
            .filter(
                member ->
                    member.isConstructor()
                        ? allowed.allowsConstructor(type.qualifiedName())
                        : allowed.allowsMember(type.qualifiedName(), member.name()))
            .map(MemberView::of)
            .toList());
  }

  private static Optional<TypeView> given(Exercise exercise) {
    if (!(exercise.task() instanceof Task.Program(var givens, _))) {
      return Optional.empty();
    }
    var fields =
        givens.stream()
            .map(
                given ->
                    new MemberView(
                        given.name(),
                        "field",
                        true,
                        given.name(),
                        given.type().javaName(),
                        "An input of this exercise, other in each test.",
                        Optional.empty()))
            .toList();
    return Optional.of(
        new TypeView("Given", "", "The inputs of this exercise.", Optional.empty(), fields));
  }
}

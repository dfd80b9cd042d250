package dev.gradus.sandbox;

import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The learner's own classes: what they declare is theirs, what they inherit is looked up above. */
final class LearnerTypes {
  private final Map<String, ClassModel> models;

  LearnerTypes(Map<String, ClassModel> models) {
    this.models = models;
  }

  /**
   * The foreign classes or members that a use can mean: itself, or none if the learner declared it,
   * or one for each foreign supertype that it may be inherited from.
   */
  List<Use> resolve(Use use) {
    ClassModel model = models.get(use.owner());
    if (model == null) {
      return List.of(use);
    }
    if (use.member().equals(Use.CLASS) || declares(model, use.member())) {
      return List.of();
    }
    List<Use> inherited = new ArrayList<>();
    supertypes(model).forEach(type -> addInherited(type, use.member(), inherited));
    return inherited;
  }

  /** The class that one of the learner's extends, unless that is the learner's too. */
  Optional<String> foreignSuperclass(ClassModel model) {
    return model
        .superclass()
        .map(type -> UseCollector.dotted(type.asInternalName()))
        .filter(type -> !models.containsKey(type));
  }

  private void addInherited(String type, String member, List<Use> inherited) {
    Use above = new Use(type, member);
    if (models.containsKey(type)) {
      inherited.addAll(resolve(above));
    } else if (mayDeclare(above)) {
      inherited.add(above);
    }
  }

  private static boolean mayDeclare(Use use) {
    return use.isOfLearnerApi()
        || !PlatformList.standard().knows(use.owner())
        || PlatformTypes.declares(use.owner(), use.member());
  }

  private static Stream<String> supertypes(ClassModel model) {
    return Stream.concat(model.superclass().stream(), model.interfaces().stream())
        .map(type -> UseCollector.dotted(type.asInternalName()));
  }

  private static boolean declares(ClassModel model, String member) {
    return model.methods().stream().anyMatch(each -> each.methodName().equalsString(member))
        || model.fields().stream().anyMatch(each -> each.fieldName().equalsString(member));
  }
}

package dev.gradus.sandbox;

import java.lang.classfile.ClassModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
   *
   * <p>Each type is looked at once: a compile worker may answer with types that extend each other,
   * or that have a million ways up.
   */
  List<Use> resolve(Use use) {
    ClassModel owner = models.get(use.owner());
    if (owner == null) {
      return List.of(use);
    }
    List<Use> foreign = new ArrayList<>();
    if (use.member().equals(Use.CLASS)) {
      return foreign;
    }
    Set<String> seen = new HashSet<>(Set.of(use.owner()));
    Deque<ClassModel> unseen = new ArrayDeque<>(List.of(owner));
    while (!unseen.isEmpty()) {
      ClassModel model = unseen.remove();
      if (!declares(model, use.member())) {
        supertypes(model).filter(seen::add).forEach(type -> sort(type, use, unseen, foreign));
      }
    }
    return foreign;
  }

  private void sort(String type, Use use, Deque<ClassModel> own, List<Use> foreign) {
    ClassModel model = models.get(type);
    Use above = new Use(type, use.member());
    if (model != null) {
      own.add(model);
    } else if (mayDeclare(above)) {
      foreign.add(above);
    }
  }

  /** The class that one of the learner's extends, unless that is the learner's too. */
  Optional<String> foreignSuperclass(ClassModel model) {
    return model
        .superclass()
        .map(type -> UseCollector.dotted(type.asInternalName()))
        .filter(type -> !models.containsKey(type));
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

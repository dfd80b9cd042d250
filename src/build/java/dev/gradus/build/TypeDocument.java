package dev.gradus.build;

import com.sun.source.util.DocTrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Describes a type and its public members, those that it inherits from hidden types included. */
final class TypeDocument {

  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
  private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

  private static final Set<ElementKind> SHOWN =
      Set.of(
          ElementKind.METHOD,
          ElementKind.CONSTRUCTOR,
          ElementKind.FIELD,
          ElementKind.ENUM_CONSTANT);

  private final DocTrees trees;
  private final Elements elements;
  private final Types types;

  TypeDocument(DocTrees trees, Elements elements, Types types) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
  }

  Map<String, Object> of(TypeElement type) {
    var comment = DocText.of(trees, type);
    var json = new LinkedHashMap<String, Object>();
    json.put("name", type.getSimpleName().toString());
    json.put("package", elements.getPackageOf(type).getQualifiedName().toString());
    json.put("kind", type.getKind().name().toLowerCase(Locale.ROOT));
    json.put("summary", comment.summary());
    json.put("doc", comment.html());
    comment.torch().ifPresent(torch -> json.put("torch", torch));
    json.put("taught", isTaught(type));
    var members = new ArrayList<Map<String, Object>>();
    for (Element member : members(type)) {
      members.add(member(type, member));
    }
    json.put("members", withTorchOfOverloads(members));
    return json;
  }

  /** Own members first, then those of its supertypes, each in the order of the source. */
  private List<Element> members(TypeElement type) {
    var found = new LinkedHashMap<String, Element>();
    collect(type, type, found);
    return List.copyOf(found.values());
  }

  private void collect(TypeElement type, TypeElement of, Map<String, Element> found) {
    for (Element member : type.getEnclosedElements()) {
      if (isShown(member, of) && (type.equals(of) || member.getKind() != ElementKind.CONSTRUCTOR)) {
        found.putIfAbsent(member.toString(), member);
      }
    }
    for (TypeMirror above : types.directSupertypes(type.asType())) {
      var supertype = (TypeElement) types.asElement(above);
      if (elements.getPackageOf(supertype).getQualifiedName().toString().startsWith("dev.")) {
        collect(supertype, of, found);
      }
    }
  }

  private static boolean isShown(Element member, TypeElement of) {
    String name = member.getSimpleName().toString();
    boolean isHidden =
        of.getKind() == ElementKind.ENUM && OF_EVERY_ENUM.contains(name)
            || OF_EVERY_OBJECT.contains(name) && !name.equals("toString")
            || name.equals("toString") && !of.getSimpleName().contentEquals("Tensor");
    return member.getModifiers().contains(Modifier.PUBLIC)
        && !isHidden
        && SHOWN.contains(member.getKind())
        && !(isException(of) && member.getKind() == ElementKind.CONSTRUCTOR);
  }

  private static boolean isException(TypeElement type) {
    return type.getSimpleName().toString().endsWith("Exception");
  }

  private Map<String, Object> member(TypeElement type, Element member) {
    var comment = comment(type, member);
    var json = new LinkedHashMap<String, Object>();
    boolean isConstructor = member.getKind() == ElementKind.CONSTRUCTOR;
    json.put(
        "name",
        isConstructor ? type.getSimpleName().toString() : member.getSimpleName().toString());
    json.put(
        "kind",
        isConstructor ? "constructor" : member instanceof VariableElement ? "field" : "method");
    json.put("static", member.getModifiers().contains(Modifier.STATIC));
    if (member instanceof ExecutableElement method) {
      json.put("parameters", parameters(method));
      json.put(
          "returns", isConstructor ? type.getSimpleName() + "" : shown(method.getReturnType()));
    } else {
      json.put("returns", shown(member.asType()));
    }
    json.put("summary", comment.summary());
    json.put("doc", comment.html());
    comment.torch().ifPresent(torch -> json.put("torch", torch));
    json.put("taught", isTaught(type) || isTaught(member));
    if (!member.getEnclosingElement().equals(type)) {
      json.put("group", member.getEnclosingElement().getSimpleName().toString());
    }
    return json;
  }

  private static List<Map<String, Object>> parameters(ExecutableElement method) {
    var parameters = new ArrayList<Map<String, Object>>();
    for (var iterator = method.getParameters().iterator(); iterator.hasNext(); ) {
      var parameter = iterator.next();
      String type = shown(parameter.asType());
      boolean isRest = method.isVarArgs() && !iterator.hasNext();
      var json = new LinkedHashMap<String, Object>();
      json.put("type", isRest ? type.replaceAll("\\[]$", "...") : type);
      json.put("name", parameter.getSimpleName().toString());
      parameters.add(json);
    }
    return parameters;
  }

  /** The comment of a member, or of what it implements, or what is plain from its kind. */
  private DocText comment(TypeElement type, Element member) {
    var own = DocText.of(trees, member);
    if (!own.isEmpty()) {
      return own;
    }
    if (member.getKind() == ElementKind.CONSTRUCTOR) {
      return DocText.of(trees, type).asConstructor(type.getSimpleName().toString());
    }
    return overridden(type, member)
        .map(found -> DocText.of(trees, found))
        .or(() -> DocText.of(trees, type).ofParameter(member.getSimpleName().toString()))
        .orElse(own);
  }

  private Optional<Element> overridden(TypeElement type, Element member) {
    for (TypeMirror above : types.directSupertypes(type.asType())) {
      var supertype = (TypeElement) types.asElement(above);
      for (ExecutableElement other : ElementFilter.methodsIn(supertype.getEnclosedElements())) {
        if (other.getSimpleName().equals(member.getSimpleName())
            && !DocText.of(trees, other).isEmpty()) {
          return Optional.of(other);
        }
      }
      var further = overridden(supertype, member);
      if (further.isPresent()) {
        return further;
      }
    }
    return Optional.empty();
  }

  /** An overload that does not say what it is in torch is what its neighbours are. */
  private static List<Map<String, Object>> withTorchOfOverloads(List<Map<String, Object>> members) {
    var known =
        members.stream()
            .filter(member -> member.containsKey("torch"))
            .collect(
                Collectors.toMap(
                    member -> (String) member.get("name"),
                    member -> member.get("torch"),
                    (one, _) -> one));
    for (var member : members) {
      var torch = known.get((String) member.get("name"));
      if (torch != null) {
        member.putIfAbsent("torch", torch);
      }
    }
    return members;
  }

  private static boolean isTaught(Element element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(each -> each.getAnnotationType().toString().endsWith(".Taught"));
  }

  /** A type as a learner writes it, without packages and annotations. */
  private static String shown(TypeMirror type) {
    return type.toString().replaceAll("@[\\w.]+ ?", "").replaceAll("\\b[a-z]\\w*\\.", "");
  }
}

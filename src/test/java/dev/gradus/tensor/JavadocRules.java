package dev.gradus.tensor;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What the comment of each method that learners can call has to say: what it throws, what torch
 * calls it, and the shape of the tensors that it gives.
 */
final class JavadocRules {
  private static final Pattern TORCH =
      Pattern.compile("\\{@code (torch|F|nn|init|optim)\\.\\w|(torch|Python)'s \\{@code ");
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\b(shapes?|sizes?|dims?|rank|vectors?|matrix|broadcasts?|a number)\\b|\\[[\\w., ]*]");

  /** What a type's comment says of the shape of all that its methods give. */
  private static final Pattern SHAPE_OF_ALL = Pattern.compile("broadcast|\\bsame shape\\b");

  private static final Pattern THROWS = Pattern.compile("@throws (?:\\w+\\.)*(\\w+)");
  private static final Set<String> GIVE_TENSORS = Set.of("Tensor", "Ranked", "List<Tensor>");

  private final Elements elements;
  private final Trees trees;
  private final Set<String> unknownToTorch;

  /**
   * Rules by which some types, {@code Shape}, and methods, {@code Shape.of}, need no torch name.
   */
  JavadocRules(JavacTask task, Set<String> unknownToTorch) {
    elements = task.getElements();
    trees = Trees.instance(task);
    this.unknownToTorch = unknownToTorch;
  }

  /** What is wrong with the comments of a type's public methods and constructors. */
  List<String> broken(TypeElement type) {
    List<String> found = new ArrayList<>();
    for (ExecutableElement member : members(type)) {
      for (String rule : broken(type, member)) {
        found.add(name(type, member) + ": " + rule);
      }
    }
    return found;
  }

  /** The methods and constructors that learners can call, but for those of every object. */
  List<ExecutableElement> members(TypeElement type) {
    var inside = type.getEnclosedElements();
    return Stream.of(ElementFilter.methodsIn(inside), ElementFilter.constructorsIn(inside))
        .flatMap(List::stream)
        .filter(member -> member.getModifiers().contains(Modifier.PUBLIC))
        .filter(member -> elements.getOrigin(member) == Elements.Origin.EXPLICIT)
        .filter(member -> !isOfEveryObject(member))
        .toList();
  }

  private static boolean isOfEveryObject(ExecutableElement member) {
    String name = member.getSimpleName().toString();
    return Set.of("toString", "equals", "hashCode").contains(name)
        || member.getEnclosingElement().getKind() == ElementKind.ENUM
            && Set.of("values", "valueOf").contains(name);
  }

  private static String name(TypeElement type, ExecutableElement member) {
    return type.getSimpleName() + "." + member;
  }

  private List<String> broken(TypeElement type, ExecutableElement member) {
    Optional<String> own = comment(type, member);
    if (own.isEmpty()) {
      return List.of("no comment");
    }
    String comment = own.get();
    List<String> rules = new ArrayList<>();
    for (String thrown : thrown(member)) {
      if (!names(comment, thrown)) {
        rules.add("no @throws " + thrown);
      }
    }
    if (!isNamedInTorch(type, member, comment)) {
      rules.add("no torch name");
    }
    if (GIVE_TENSORS.contains(simple(member.getReturnType().toString()))
        && !SHAPE.matcher(comment).find()
        && !SHAPE_OF_ALL.matcher(text(type)).find()) {
      rules.add("no shape");
    }
    return rules;
  }

  private static String simple(String type) {
    return type.replaceAll("\\b[a-z]\\w*\\.", "");
  }

  private String text(Element element) {
    String raw = elements.getDocComment(element);
    return raw == null ? "" : raw.replaceAll("\\s+", " ");
  }

  /** The comment of a method, or of the one that it implements, or of the record it reads from. */
  Optional<String> comment(TypeElement type, ExecutableElement member) {
    if (!text(member).isBlank()) {
      return Optional.of(text(member));
    }
    if (text(type).contains("@param " + member.getSimpleName() + " ")) {
      return Optional.of(text(type));
    }
    return type.getInterfaces().stream()
        .map(above -> (TypeElement) ((DeclaredType) above).asElement())
        .flatMap(above -> ElementFilter.methodsIn(above.getEnclosedElements()).stream())
        .filter(above -> elements.overrides(member, above, type))
        .map(this::text)
        .findFirst();
  }

  /** The exceptions that a comment names. */
  static Set<String> named(String comment) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = THROWS.matcher(comment);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** Whether a comment names an exception, or all of the tensor core's where it is one of them. */
  static boolean names(String comment, String thrown) {
    Set<String> names = named(comment);
    boolean isOurs =
        Set.of("ShapeException", "DTypeException", "LiteralException").contains(thrown);
    return names.contains(thrown) || isOurs && names.contains("TensorException");
  }

  private boolean isNamedInTorch(TypeElement type, ExecutableElement member, String comment) {
    String method = member.getSimpleName().toString();
    return TORCH.matcher(comment).find()
        || comment.contains("{@link #" + method + "(")
        || member.getKind() == ElementKind.CONSTRUCTOR && TORCH.matcher(text(type)).find()
        || unknownToTorch.contains(type.getSimpleName().toString())
        || unknownToTorch.contains(type.getSimpleName() + "." + method);
  }

  /** What a method's own body throws; a call tells what is thrown further in. */
  private Set<String> thrown(ExecutableElement member) {
    Set<String> thrown = new TreeSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree tree, Void nothing) {
        if (tree.getExpression() instanceof NewClassTree made) {
          thrown.add(simple(made.getIdentifier().toString()));
        }
        return super.visitThrow(tree, nothing);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        return nothing;
      }
    }.scan(trees.getTree(member), null);
    return thrown;
  }
}

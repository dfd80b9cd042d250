package dev.gradus.mutation;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls that are left out, or made to another method, dim or with swapped arguments. */
final class CallEdits extends VoidVisitorAdapter<List<Edit>> {

  /** Methods that are taken for each other, and take the same arguments. */
  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("max", List.of("min")),
          Map.entry("min", List.of("max")),
          Map.entry("maximum", List.of("minimum")),
          Map.entry("minimum", List.of("maximum")),
          Map.entry("argmax", List.of("argmin")),
          Map.entry("argmin", List.of("argmax")),
          Map.entry("add", List.of("sub")),
          Map.entry("sub", List.of("add")),
          Map.entry("mul", List.of("div")),
          Map.entry("div", List.of("mul")),
          Map.entry("matmul", List.of("mul")),
          Map.entry("lt", List.of("le", "ge")),
          Map.entry("le", List.of("lt", "gt")),
          Map.entry("gt", List.of("ge", "le")),
          Map.entry("ge", List.of("gt", "lt")),
          Map.entry("eq", List.of("ne")),
          Map.entry("ne", List.of("eq")),
          Map.entry("sum", List.of("mean")),
          Map.entry("mean", List.of("sum")),
          Map.entry("exp", List.of("expm1")),
          Map.entry("expm1", List.of("exp")),
          Map.entry("log", List.of("log1p")),
          Map.entry("log1p", List.of("log")),
          Map.entry("tanh", List.of("sigmoid")),
          Map.entry("sigmoid", List.of("tanh")),
          Map.entry("softmax", List.of("logSoftmax")),
          Map.entry("logSoftmax", List.of("softmax")),
          Map.entry("relu", List.of("abs")),
          Map.entry("sqrt", List.of("square")),
          Map.entry("square", List.of("sqrt")),
          Map.entry("floor", List.of("ceil")),
          Map.entry("ceil", List.of("floor")),
          Map.entry("sin", List.of("cos")),
          Map.entry("cos", List.of("sin")),
          Map.entry("zeros", List.of("ones")),
          Map.entry("ones", List.of("zeros")),
          Map.entry("zerosLike", List.of("onesLike")),
          Map.entry("onesLike", List.of("zerosLike")));

  /** Methods whose first argument may be a dim. */
  private static final Set<String> ALONG_A_DIM =
      Set.of(
          "sum",
          "mean",
          "max",
          "min",
          "argmax",
          "argmin",
          "softmax",
          "logSoftmax",
          "logsumexp",
          "cumsum",
          "dim",
          "narrow",
          "squeeze",
          "unsqueeze",
          "flip",
          "stack",
          "cat",
          "size");

  private static final Set<String> ORDERED = Set.of("sub", "div", "matmul", "pow");

  private final SourceText text;

  CallEdits(SourceText text) {
    this.text = text;
  }

  @Override
  public void visit(MethodCallExpr call, List<Edit> edits) {
    var name = call.getNameAsString();
    for (var other : OTHERS.getOrDefault(name, List.of())) {
      edits.add(new Edit(MutantKind.CALL, call, text.with(call, call.getName(), other)));
    }
    var receiver = call.getScope().filter(scope -> !isType(scope));
    receiver.ifPresent(scope -> edits.add(new Edit(MutantKind.CHAIN, call, text.of(scope))));
    if (receiver.isEmpty()) {
      call.getArguments()
          .forEach(argument -> edits.add(new Edit(MutantKind.CALL, call, text.of(argument))));
    }
    dims(call, edits);
    order(call, edits);
    super.visit(call, edits);
  }

  private void dims(MethodCallExpr call, List<Edit> edits) {
    var arguments = call.getArguments();
    if (ALONG_A_DIM.contains(call.getNameAsString())
        && !arguments.isEmpty()
        && arguments.get(0).isNameExpr()) {
      for (var dim : List.of("0", "-1")) {
        edits.add(new Edit(MutantKind.DIM, call, text.with(call, arguments.get(0), dim)));
      }
    }
  }

  private void order(MethodCallExpr call, List<Edit> edits) {
    var arguments = call.getArguments();
    if (arguments.size() >= 2) {
      int last = arguments.size() - 1;
      var whole = text.swapped(call, arguments.get(last - 1), arguments.get(last));
      edits.add(new Edit(MutantKind.ORDER, call, whole));
    } else if (arguments.size() == 1 && ORDERED.contains(call.getNameAsString())) {
      call.getScope()
          .filter(scope -> !isType(scope))
          .ifPresent(scope -> edits.add(new Edit(MutantKind.ORDER, call, turned(scope, call))));
    }
  }

  /** {@code b.sub(a)} for {@code a.sub(b)}. */
  private String turned(Expression scope, MethodCallExpr call) {
    var argument = call.getArgument(0);
    var receiver = text.of(argument);
    boolean isPrimary =
        argument.isNameExpr()
            || argument.isMethodCallExpr()
            || argument.isFieldAccessExpr()
            || argument.isEnclosedExpr();
    return (isPrimary ? receiver : "(" + receiver + ")")
        + "."
        + call.getNameAsString()
        + "("
        + text.of(scope)
        + ")";
  }

  /** Whether a static method is called; types are known by their capital letter. */
  private static boolean isType(Expression scope) {
    var name =
        scope instanceof FieldAccessExpr access
            ? access.getNameAsString()
            : scope.isNameExpr() ? scope.asNameExpr().getNameAsString() : "";
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }
}

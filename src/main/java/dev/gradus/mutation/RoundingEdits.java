package dev.gradus.mutation;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import java.util.List;
import java.util.Map;

/** The same arithmetic, rounded otherwise: loops that run backwards, sums of another type. */
final class RoundingEdits extends VoidVisitorAdapter<List<Edit>> {

  private static final Map<String, String> OTHER_TYPE =
      Map.of("double", "float", "float", "double");

  private final SourceText text;

  RoundingEdits(SourceText text) {
    this.text = text;
  }

  @Override
  public void visit(ForStmt loop, List<Edit> edits) {
    if (countsUp(loop)) {
      var counter = loop.getInitialization().getFirst().orElseThrow().asVariableDeclarationExpr();
      var name = counter.getVariable(0).getNameAsString();
      var first = text.of(counter.getVariable(0).getInitializer().orElseThrow());
      var bound = loop.getCompare().orElseThrow().asBinaryExpr();
      var end = text.of(bound.getRight());
      var last = bound.getOperator() == BinaryExpr.Operator.LESS ? "(" + end + ") - 1" : end;
      var head =
          "for (%s %s = %s; %s >= (%s); %s--) "
              .formatted(counter.getElementType(), name, last, name, first, name);
      edits.add(new Edit(MutantKind.ROUNDING, loop, head + text.of(loop.getBody())));
    }
    super.visit(loop, edits);
  }

  private static boolean countsUp(ForStmt loop) {
    return loop.getInitialization().size() == 1
        && loop.getInitialization().get(0) instanceof VariableDeclarationExpr counter
        && counter.getVariables().size() == 1
        && counter.getVariable(0).getInitializer().isPresent()
        && loop.getUpdate().size() == 1
        && isIncrement(loop.getUpdate().get(0))
        && loop.getCompare().filter(bound -> isBelow(bound, counter)).isPresent();
  }

  private static boolean isIncrement(Expression update) {
    return update instanceof UnaryExpr step
        && (step.getOperator() == UnaryExpr.Operator.POSTFIX_INCREMENT
            || step.getOperator() == UnaryExpr.Operator.PREFIX_INCREMENT);
  }

  private static boolean isBelow(Expression bound, VariableDeclarationExpr counter) {
    return bound instanceof BinaryExpr compared
        && (compared.getOperator() == BinaryExpr.Operator.LESS
            || compared.getOperator() == BinaryExpr.Operator.LESS_EQUALS)
        && compared.getLeft().toString().equals(counter.getVariable(0).getNameAsString());
  }

  @Override
  public void visit(VariableDeclarationExpr sum, List<Edit> edits) {
    var other = OTHER_TYPE.get(sum.getElementType().asString());
    if (other != null && sum.getVariables().size() == 1) {
      sum.getVariable(0)
          .getInitializer()
          .filter(Expression::isLiteralExpr)
          .ifPresent(
              start ->
                  edits.add(
                      new Edit(
                          MutantKind.ROUNDING,
                          sum,
                          "%s %s = (%s) %s"
                              .formatted(
                                  other,
                                  sum.getVariable(0).getNameAsString(),
                                  other,
                                  text.of(start)))));
    }
    super.visit(sum, edits);
  }
}

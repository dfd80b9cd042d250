package dev.gradus.mutation;

import static java.util.Map.entry;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes of operators, signs, constants and choices. */
final class ExpressionEdits extends VoidVisitorAdapter<List<Edit>> {

  private static final Map<Operator, List<String>> OPERATORS =
      Map.ofEntries(
          entry(Operator.LESS, List.of("<=", ">=")),
          entry(Operator.LESS_EQUALS, List.of("<", ">")),
          entry(Operator.GREATER, List.of(">=", "<=")),
          entry(Operator.GREATER_EQUALS, List.of(">", "<")),
          entry(Operator.EQUALS, List.of("!=")),
          entry(Operator.NOT_EQUALS, List.of("==")),
          entry(Operator.PLUS, List.of("-")),
          entry(Operator.MINUS, List.of("+")),
          entry(Operator.MULTIPLY, List.of("/")),
          entry(Operator.DIVIDE, List.of("*")),
          entry(Operator.REMAINDER, List.of("*")),
          entry(Operator.AND, List.of("||")),
          entry(Operator.OR, List.of("&&")));

  private static final Set<Operator> ARITHMETIC =
      Set.of(Operator.PLUS, Operator.MINUS, Operator.MULTIPLY, Operator.DIVIDE, Operator.REMAINDER);

  private static final Map<AssignExpr.Operator, String> ASSIGNMENTS =
      Map.of(
          AssignExpr.Operator.PLUS, "-=",
          AssignExpr.Operator.MINUS, "+=",
          AssignExpr.Operator.MULTIPLY, "/=",
          AssignExpr.Operator.DIVIDE, "*=");

  private final SourceText text;

  ExpressionEdits(SourceText text) {
    this.text = text;
  }

  @Override
  public void visit(BinaryExpr whole, List<Edit> edits) {
    var left = whole.getLeft();
    var right = whole.getRight();
    var operator = whole.getOperator();
    var kind =
        ARITHMETIC.contains(operator)
            ? MutantKind.OPERATOR
            : operator == Operator.AND || operator == Operator.OR
                ? MutantKind.CONDITION
                : MutantKind.COMPARISON;
    for (var other : OPERATORS.getOrDefault(operator, List.of())) {
      var between = text.between(left, right).replace(operator.asString(), other);
      edits.add(new Edit(kind, whole, text.of(left) + between + text.of(right)));
    }
    if (operator == Operator.MINUS || operator == Operator.DIVIDE) {
      var swapped = text.of(right) + text.between(left, right) + text.of(left);
      edits.add(new Edit(MutantKind.ORDER, whole, swapped));
    }
    super.visit(whole, edits);
  }

  @Override
  public void visit(AssignExpr whole, List<Edit> edits) {
    var operator = whole.getOperator();
    var other = ASSIGNMENTS.get(operator);
    if (other != null) {
      var target = whole.getTarget();
      var value = whole.getValue();
      var between = text.between(target, value).replace(operator.asString(), other);
      edits.add(new Edit(MutantKind.OPERATOR, whole, text.of(target) + between + text.of(value)));
    }
    super.visit(whole, edits);
  }

  @Override
  public void visit(UnaryExpr whole, List<Edit> edits) {
    var inner = whole.getExpression();
    switch (whole.getOperator()) {
      case MINUS -> {
        if (inner.isLiteralExpr()) {
          constant(whole, "-" + text.of(inner), edits);
          return;
        }
        edits.add(new Edit(MutantKind.SIGN, whole, text.of(inner)));
      }
      case LOGICAL_COMPLEMENT -> edits.add(new Edit(MutantKind.CONDITION, whole, text.of(inner)));
      default -> {}
    }
    super.visit(whole, edits);
  }

  @Override
  public void visit(ConditionalExpr whole, List<Edit> edits) {
    edits.add(new Edit(MutantKind.CONDITION, whole, text.of(whole.getThenExpr())));
    edits.add(new Edit(MutantKind.CONDITION, whole, text.of(whole.getElseExpr())));
    super.visit(whole, edits);
  }

  @Override
  public void visit(IntegerLiteralExpr whole, List<Edit> edits) {
    constant(whole, whole.getValue(), edits);
  }

  @Override
  public void visit(LongLiteralExpr whole, List<Edit> edits) {
    constant(whole, whole.getValue(), edits);
  }

  @Override
  public void visit(DoubleLiteralExpr whole, List<Edit> edits) {
    constant(whole, whole.getValue(), edits);
  }

  @Override
  public void visit(BooleanLiteralExpr whole, List<Edit> edits) {
    edits.add(new Edit(MutantKind.CONSTANT, whole, String.valueOf(!whole.getValue())));
  }

  private static void constant(Expression whole, String written, List<Edit> edits) {
    boolean isReal =
        whole.isDoubleLiteralExpr()
            || whole instanceof UnaryExpr minus && minus.getExpression().isDoubleLiteralExpr();
    var others = isReal ? Neighbours.ofReal(written) : Neighbours.ofWhole(written);
    for (var other : others) {
      edits.add(new Edit(MutantKind.CONSTANT, whole, other));
    }
  }
}

package dev.gradus.mutation;

import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import java.util.List;

/** Statements that are left out, and decisions that are made once for all. */
final class StatementEdits extends VoidVisitorAdapter<List<Edit>> {

  @Override
  public void visit(ExpressionStmt whole, List<Edit> edits) {
    if (!whole.getExpression().isVariableDeclarationExpr()) {
      leaveOut(whole, edits);
    }
    super.visit(whole, edits);
  }

  @Override
  public void visit(BreakStmt whole, List<Edit> edits) {
    leaveOut(whole, edits);
  }

  @Override
  public void visit(ContinueStmt whole, List<Edit> edits) {
    leaveOut(whole, edits);
  }

  @Override
  public void visit(ReturnStmt whole, List<Edit> edits) {
    if (whole.getExpression().isEmpty()) {
      leaveOut(whole, edits);
    }
    super.visit(whole, edits);
  }

  @Override
  public void visit(IfStmt whole, List<Edit> edits) {
    edits.add(new Edit(MutantKind.CONDITION, whole.getCondition(), "true"));
    edits.add(new Edit(MutantKind.CONDITION, whole.getCondition(), "false"));
    super.visit(whole, edits);
  }

  private static void leaveOut(Statement whole, List<Edit> edits) {
    edits.add(new Edit(MutantKind.STATEMENT, whole, ";"));
  }
}

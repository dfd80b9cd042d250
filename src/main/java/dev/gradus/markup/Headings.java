package dev.gradus.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;

/**
 * Gives the headings of a text the levels that they have on a page: none is skipped, whatever their
 * author began with.
 */
public final class Headings extends AbstractVisitor {

  /** The level of headings right below that of a page. */
  public static final int BELOW_PAGE = 2;

  private static final int LOWEST = 6;

  private final int top;
  private final Deque<Integer> around = new ArrayDeque<>();

  /**
   * @param top the level of the first heading
   */
  Headings(int top) {
    this.top = top;
  }

  @Override
  public void visit(Heading heading) {
    while (!around.isEmpty() && around.peek() >= heading.getLevel()) {
      around.pop();
    }
    around.push(heading.getLevel());
    heading.setLevel(Math.min(LOWEST, top + around.size() - 1));
    visitChildren(heading);
  }
}

package dev.gradus.exercise;

import java.util.List;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Moves and copies whole items of a list in a definition, just as they are written. A comment above
 * an item, within it or behind it on its line goes with it.
 */
public final class DefinitionList {

  private final DefinitionText definition;
  private final SequenceNode list;
  private final String text;
  private final boolean flow;

  /**
   * Begins with the list at a path.
   *
   * @throws IllegalArgumentException if the text is no definition, or there is no list
   */
  public DefinitionList(String text, String... path) {
    this.definition = new DefinitionText(text.endsWith("\n") ? text : text + "\n");
    if (!(definition.node(path).orElse(null) instanceof SequenceNode found)) {
      throw new IllegalArgumentException(String.join(".", path) + " is no list");
    }
    this.list = found;
    this.text = definition.text().replace("\r\n", "\n");
    this.flow = found.getFlowStyle() == FlowStyle.FLOW;
  }

  /** From where to where an item stands. */
  private record Piece(int from, int to) {}

  /** The text in which an item and the one after it have changed places. */
  public String swapped(int first) {
    var one = flow ? bare(item(first)) : whole(first);
    var other = flow ? bare(item(first + 1)) : whole(first + 1);
    return ends(
        text.substring(0, one.from())
            + text.substring(other.from(), other.to())
            + text.substring(one.to(), other.from())
            + text.substring(one.from(), one.to())
            + text.substring(other.to()));
  }

  /** The text in which an item is there once more, after itself and without the comment above. */
  public String copied(int index) {
    var piece = flow ? bare(item(index)) : new Piece(lineOfDash(index), whole(index).to());
    var copy = text.substring(piece.from(), piece.to());
    return ends(
        text.substring(0, piece.to()) + (flow ? ", " : "") + copy + text.substring(piece.to()));
  }

  private String ends(String changed) {
    return definition.text().contains("\r\n") ? changed.replace("\n", "\r\n") : changed;
  }

  private Node item(int index) {
    List<Node> items = list.getValue();
    if (index < 0 || index >= items.size()) {
      throw new IllegalArgumentException("there is no item " + index);
    }
    return items.get(index);
  }

  private Piece bare(Node item) {
    return new Piece(definition.start(item), definition.end(item));
  }

  private Piece whole(int index) {
    int from = lineOfDash(index);
    while (isCommentAbove(from)) {
      from = lineBefore(from);
    }
    return new Piece(from, lineAfter(item(index)));
  }

  private boolean isCommentAbove(int line) {
    var above = text.substring(lineBefore(line), line);
    return above.strip().startsWith("#") && !isWithin(above);
  }

  /** Whether a line stands further in than the dashes, and thus belongs to the item before it. */
  private boolean isWithin(String line) {
    return line.length() - line.stripLeading().length() > DefinitionText.column(list);
  }

  private int lineOfDash(int index) {
    int line = text.lastIndexOf('\n', definition.start(item(index)) - 1) + 1;
    int column = DefinitionText.column(list);
    while (line > 0 && (text.length() <= line + column || text.charAt(line + column) != '-')) {
      line = lineBefore(line);
    }
    return line;
  }

  private int lineBefore(int line) {
    return line < 2 ? 0 : text.lastIndexOf('\n', line - 2) + 1;
  }

  private int lineAfter(Node item) {
    int line = next(definition.end(item));
    while (line < text.length()) {
      var below = text.substring(line, next(line));
      if (!below.strip().startsWith("#") || !isWithin(below)) {
        break;
      }
      line = next(line);
    }
    return line;
  }

  private int next(int place) {
    return Math.min(text.length(), definition.lineEnd(place) + 1);
  }
}

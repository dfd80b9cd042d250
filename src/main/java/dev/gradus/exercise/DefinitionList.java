package dev.gradus.exercise;

import java.util.List;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Moves and copies whole items of a list, or entries of a mapping, in a definition, just as they
 * are written. A comment above an item, within it or behind it on its line goes with it.
 */
public final class DefinitionList {

  private final DefinitionText definition;
  private final String text;
  private final List<Piece> items;
  private final int column;
  private final boolean flow;
  private final boolean dashed;

  /**
   * Begins with the list or mapping at a path.
   *
   * @throws IllegalArgumentException if the text is no definition, or there is neither
   */
  public DefinitionList(String text, String... path) {
    this.definition = new DefinitionText(text.endsWith("\n") ? text : text + "\n");
    this.text = definition.text().replace("\r\n", "\n");
    var node = definition.node(path).orElseThrow(() -> new IllegalArgumentException(missing(path)));
    this.items =
        switch (node) {
          case SequenceNode list -> list.getValue().stream().map(one -> piece(one, one)).toList();
          case MappingNode map ->
              map.getValue().stream()
                  .map(entry -> piece(entry.getKeyNode(), entry.getValueNode()))
                  .toList();
          default -> throw new IllegalArgumentException(missing(path));
        };
    this.column = DefinitionText.column(node);
    this.flow = node instanceof CollectionNode<?> all && all.getFlowStyle() == FlowStyle.FLOW;
    this.dashed = node instanceof SequenceNode;
  }

  private static String missing(String... path) {
    return String.join(".", path) + " is no list";
  }

  /** From where to where an item stands. */
  private record Piece(int from, int to) {}

  private Piece piece(Node first, Node last) {
    return new Piece(definition.start(first), definition.end(last));
  }

  /** The text in which an item and the one after it have changed places. */
  public String swapped(int first) {
    var one = flow ? item(first) : whole(first);
    var other = flow ? item(first + 1) : whole(first + 1);
    return ends(
        text.substring(0, one.from())
            + text.substring(other.from(), other.to())
            + text.substring(one.to(), other.from())
            + text.substring(one.from(), one.to())
            + text.substring(other.to()));
  }

  /** The text in which an item is there once more, after itself and without the comment above. */
  public String copied(int index) {
    var piece = flow ? item(index) : new Piece(firstLine(index), whole(index).to());
    var copy = text.substring(piece.from(), piece.to());
    return ends(
        text.substring(0, piece.to()) + (flow ? ", " : "") + copy + text.substring(piece.to()));
  }

  private String ends(String changed) {
    return definition.text().contains("\r\n") ? changed.replace("\n", "\r\n") : changed;
  }

  private Piece item(int index) {
    if (index < 0 || index >= items.size()) {
      throw new IllegalArgumentException("there is no item " + index);
    }
    return items.get(index);
  }

  private Piece whole(int index) {
    int from = firstLine(index);
    while (isCommentAbove(from)) {
      from = lineBefore(from);
    }
    return new Piece(from, lineAfter(item(index)));
  }

  private boolean isCommentAbove(int line) {
    var above = text.substring(lineBefore(line), line);
    return above.strip().startsWith("#") && !isWithin(above);
  }

  /** Whether a line stands further in than the items, and thus belongs to the one before it. */
  private boolean isWithin(String line) {
    return line.length() - line.stripLeading().length() > column;
  }

  /** The line of an item's dash, which may stand above the item, or of an entry's key. */
  private int firstLine(int index) {
    int line = text.lastIndexOf('\n', item(index).from() - 1) + 1;
    while (dashed && line > 0 && !hasDash(line)) {
      line = lineBefore(line);
    }
    return line;
  }

  private boolean hasDash(int line) {
    return text.length() > line + column && text.charAt(line + column) == '-';
  }

  private int lineBefore(int line) {
    return line < 2 ? 0 : text.lastIndexOf('\n', line - 2) + 1;
  }

  private int lineAfter(Piece item) {
    int line = next(item.to());
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

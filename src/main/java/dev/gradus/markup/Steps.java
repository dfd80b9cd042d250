package dev.gradus.markup;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.renderer.html.AttributeProvider;

/** Marks the elements of a slide with the click at which they are shown, and what is scrolled. */
final class Steps implements AttributeProvider {

  static final String ATTRIBUTE = "data-step";

  private final Map<Node, Integer> marked = new IdentityHashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  /** Finds, for each line counted from 0, what ends there. */
  Steps(Node document, Map<Integer, Integer> stepByLine) {
    if (stepByLine.isEmpty()) {
      return;
    }
    collect(document);
    stepByLine.forEach(
        (line, step) -> endingAt(line).ifPresent(node -> marked.putIfAbsent(node, step)));
  }

  private void collect(Node parent) {
    parent.accept(
        new AbstractVisitor() {
          @Override
          protected void visitChildren(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
              nodes.add(child);
              child.accept(this);
            }
          }
        });
  }

  private Optional<Node> endingAt(int line) {
    return last(node -> node instanceof Image && first(node) == line && sharesParagraph(node))
        .or(() -> last(node -> isBlock(node) && end(node) == line).map(Steps::item))
        .or(
            () ->
                last(node -> isBlock(node) && first(node) <= line && line <= end(node))
                    .map(Steps::item))
        .or(() -> last(node -> isBlock(node) && end(node) < line).map(Steps::item));
  }

  private Optional<Node> last(Predicate<Node> wanted) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (wanted.test(nodes.get(i)) && !marked.containsKey(nodes.get(i))) {
        return Optional.of(nodes.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isBlock(Node node) {
    return node instanceof Block && !(node instanceof Document) && !(node instanceof ListBlock);
  }

  /** Several images, each on a line of its own, are one paragraph to the parser. */
  private static boolean sharesParagraph(Node image) {
    Node parent = image.getParent();
    return parent instanceof Paragraph && first(parent) < end(parent);
  }

  /** The text of an item stands for the item with its bullet. */
  private static Node item(Node node) {
    Node parent = node.getParent();
    return parent instanceof ListItem && parent.getFirstChild() == node ? parent : node;
  }

  private static int first(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? Integer.MAX_VALUE : spans.getFirst().getLineIndex();
  }

  private static int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? -1 : spans.getLast().getLineIndex();
  }

  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    Integer step = marked.get(node);
    if (step != null && !tagName.equals("code")) {
      attributes.put(ATTRIBUTE, step.toString());
    }
    if (tagName.equals("pre")) {
      attributes.put("tabindex", "0"); // Long lines are scrolled, also by keyboard.
    }
  }
}

package dev.gradus.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes single values of a YAML text in place, so that comments, order and layout of all else
 * stay as their author wrote them. A path is made of keys, and of numbers within lists.
 */
public final class DefinitionText {

  private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();

  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z_][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*|-?\\d+(\\.\\d+)?([eE]-?\\d+)?");

  private static final Pattern CONSTANT = Pattern.compile("(?i)null|yes|no|on|off|nan|inf");

  private final boolean crlf;
  private String text;
  private Optional<Node> read = Optional.empty();

  /**
   * Begins to edit a text.
   *
   * @throws IllegalArgumentException if it is no YAML mapping; then only its author can mend it
   */
  public DefinitionText(String text) {
    // Marks count code points; within the basic plane they are indices of the text.
    this.crlf = text.contains("\r\n");
    this.text = text.replace("\r\n", "\n");
    root();
  }

  /** The text, with the line ends that it came with. */
  public String text() {
    return crlf ? text.replace("\n", "\r\n") : text;
  }

  /** The line on which the value at a path begins, counted from 1; 0 if there is none. */
  public int line(String... path) {
    return node(path).flatMap(Node::getStartMark).map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** The value at a path: a scalar as it is meant, all else as it is written. */
  public Optional<String> find(String... path) {
    return node(path)
        .map(node -> node instanceof ScalarNode scalar ? scalar.getValue() : source(node));
  }

  /** The texts of a list, or the keys of a mapping. */
  public List<String> items(String... path) {
    return node(path)
        .map(
            node ->
                switch (node) {
                  case SequenceNode list ->
                      list.getValue().stream()
                          .map(item -> item instanceof ScalarNode s ? s.getValue() : source(item))
                          .toList();
                  case MappingNode map -> map.getValue().stream().map(entry -> key(entry)).toList();
                  default -> List.<String>of();
                })
        .orElse(List.of());
  }

  /** Writes a value, given as YAML that may stand on one line. */
  public DefinitionText set(String value, String... path) {
    var parent = parent(path);
    var last = path[path.length - 1];
    if (parent.isEmpty()) {
      return set("{" + quote(last) + ": " + value + "}", withoutLast(path));
    }
    switch (parent.get()) {
      case MappingNode map ->
          entry(map, last)
              .ifPresentOrElse(
                  entry -> replace(colon(entry) + 1, end(entry.getValueNode()), spaced(value)),
                  () -> add(map, quote(last) + ":" + spaced(value)));
      case SequenceNode list -> {
        var item = list.getValue().get(Integer.parseInt(last));
        replace(start(item), end(item), value);
      }
      default -> throw new IllegalArgumentException(String.join(".", path) + " has no parts");
    }
    return this;
  }

  /**
   * Writes a text so that it can be read: of many lines, or of many words, on lines of its own
   * where it may have them.
   */
  public DefinitionText setText(String value, String... path) {
    return set(
        indent(withoutLast(path))
            .flatMap(column -> DefinitionProse.lines(value, column + 2))
            .orElseGet(() -> quote(value)),
        path);
  }

  /** How far the keys of a mapping are indented, each on a line of its own; else nothing. */
  public Optional<Integer> indent(String... path) {
    return node(path)
        .filter(
            node ->
                node instanceof MappingNode map
                    && map.getFlowStyle() != FlowStyle.FLOW
                    && !map.getValue().isEmpty())
        .map(node -> column(((MappingNode) node).getValue().getFirst().getKeyNode()));
  }

  /** Gives a key another name. */
  public DefinitionText rename(String key, String... path) {
    if (parent(path).orElse(null) instanceof MappingNode map) {
      entry(map, path[path.length - 1])
          .map(NodeTuple::getKeyNode)
          .ifPresent(old -> replace(start(old), index(old.getEndMark()), quote(key)));
    }
    return this;
  }

  /** Adds an item to a list, which is made if it is not there. */
  public DefinitionText append(String item, String... path) {
    return append(list(path), item, item, path);
  }

  /** Adds a mapping to a list, given by its entries, each on a line of its own where it may be. */
  public DefinitionText append(List<String> entries, String... path) {
    return appendItem(String.join("\n", entries), "{" + String.join(", ", entries) + "}", path);
  }

  /**
   * Adds an item to a list.
   *
   * @param block its lines, where it may have lines of its own
   * @param flow how it is written within brackets
   */
  public DefinitionText appendItem(String block, String flow, String... path) {
    var list = list(path);
    int column = list.filter(found -> !found.getValue().isEmpty()).map(c -> column(c)).orElse(2);
    return append(list, block.replace("\n", "\n" + " ".repeat(column + 2)), flow, path);
  }

  private DefinitionText append(
      Optional<SequenceNode> list, String block, String flow, String... path) {
    if (list.isEmpty() || list.get().getValue().isEmpty()) {
      return set("\n  - " + block, path);
    }
    var found = list.get();
    int end = end(found.getValue().getLast());
    if (found.getFlowStyle() == FlowStyle.FLOW) {
      replace(end, end, ", " + flow);
    } else {
      int place = lineEnd(end);
      replace(place, place, "\n" + " ".repeat(column(found)) + "- " + block);
    }
    return this;
  }

  private Optional<SequenceNode> list(String... path) {
    return node(path)
        .flatMap(
            node ->
                switch (node) {
                  case SequenceNode list -> Optional.of(list);
                  case ScalarNode none when none.getValue().isEmpty() -> Optional.empty();
                  default ->
                      throw new IllegalArgumentException(String.join(".", path) + " is no list");
                });
  }

  /** Takes an entry or an item away, with its line where it has one of its own. */
  public DefinitionText remove(String... path) {
    var parent = parent(path);
    var last = path[path.length - 1];
    switch (parent.orElse(null)) {
      case MappingNode map ->
          entry(map, last).ifPresent(entry -> cut(map, start(entry.getKeyNode()), end(entry)));
      case SequenceNode list -> {
        int number = Integer.parseInt(last);
        if (number < list.getValue().size()) {
          var item = list.getValue().get(number);
          cut(list, start(item), end(item));
        }
      }
      case null, default -> {}
    }
    return this;
  }

  /** A text as a YAML value that means just this text, also within braces. */
  public static String quote(String value) {
    if (PLAIN.matcher(value).matches() && !CONSTANT.matcher(value).matches()) {
      return value;
    }
    var quoted = new StringBuilder("\"");
    for (char c : value.replace("\r\n", "\n").toCharArray()) {
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            quoted.append("\\x%02x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static String spaced(String value) {
    return value.startsWith("\n") ? value : " " + value;
  }

  private void cut(CollectionNode<?> parent, int from, int to) {
    if (parent.getFlowStyle() == FlowStyle.FLOW) {
      int end = to;
      while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (end < text.length() && text.charAt(end) == ',') {
        int next = end + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
          next++;
        }
        replace(from, next, "");
      } else {
        int comma = text.lastIndexOf(',', from);
        replace(comma > start(parent) ? comma : from, to, "");
      }
      return;
    }
    if (parent.getValue().size() == 1) {
      replace(start(parent), end(parent), parent instanceof MappingNode ? "{}" : "[]");
      return;
    }
    int lineStart = text.lastIndexOf('\n', from - 1) + 1;
    if (parent instanceof MappingNode map && start(map) == from && from > lineStart) {
      // The line begins with the dash of an item: what comes next moves up to it.
      replace(from, start(map.getValue().get(1).getKeyNode()), "");
      return;
    }
    replace(lineStart, Math.min(text.length(), lineEnd(to) + 1), "");
  }

  private void add(MappingNode map, String entry) {
    if (map.getFlowStyle() == FlowStyle.FLOW) {
      int at =
          map.getValue().isEmpty() ? start(map) + 1 : end(map.getValue().getLast().getValueNode());
      replace(at, at, (map.getValue().isEmpty() ? "" : ", ") + entry);
      return;
    }
    int place = lineEnd(end(map.getValue().getLast().getValueNode()));
    int column = column(map.getValue().getFirst().getKeyNode());
    replace(place, place, "\n" + " ".repeat(column) + entry);
  }

  private void replace(int from, int to, String by) {
    text = text.substring(0, from) + by + text.substring(to);
    read = Optional.empty();
  }

  /** The end of the line, so that a comment on it stays with what it is about. */
  int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private Node root() {
    if (read.isEmpty()) {
      read = Optional.of(parse());
    }
    return read.get();
  }

  private Node parse() {
    try {
      return new Compose(SETTINGS)
          .composeString(text)
          .filter(MappingNode.class::isInstance)
          .orElseThrow(() -> new IllegalArgumentException("exercise.yaml is not a mapping"));
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException("exercise.yaml can't be read: " + e.getMessage(), e);
    }
  }

  private Optional<Node> parent(String... path) {
    return node(withoutLast(path));
  }

  private static String[] withoutLast(String... path) {
    return Arrays.copyOf(path, path.length - 1);
  }

  Optional<Node> node(String... path) {
    Optional<Node> node = Optional.of(root());
    for (var step : path) {
      node =
          node.flatMap(
              found ->
                  switch (found) {
                    case MappingNode map -> entry(map, step).map(NodeTuple::getValueNode);
                    case SequenceNode list when step.matches("\\d{1,4}") ->
                        list.getValue().stream().skip(Integer.parseInt(step)).findFirst();
                    default -> Optional.empty();
                  });
    }
    return node;
  }

  private static Optional<NodeTuple> entry(MappingNode map, String key) {
    return map.getValue().stream().filter(entry -> key(entry).equals(key)).findFirst();
  }

  private static String key(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
  }

  private int colon(NodeTuple entry) {
    return text.indexOf(':', index(entry.getKeyNode().getEndMark()));
  }

  private String source(Node node) {
    return text.substring(start(node), end(node));
  }

  int start(Node node) {
    return index(node.getStartMark());
  }

  /** Where a node's own text ends; the marks of blocks reach to what follows them. */
  int end(Node node) {
    if (node instanceof CollectionNode<?> block && block.getFlowStyle() != FlowStyle.FLOW) {
      var last = block.getValue().isEmpty() ? null : block.getValue().getLast();
      return switch (last) {
        case NodeTuple entry -> end(entry);
        case Node item -> end(item);
        case null, default -> start(node);
      };
    }
    int end = index(node.getEndMark());
    while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int end(NodeTuple entry) {
    return Math.max(end(entry.getValueNode()), colon(entry) + 1);
  }

  static int column(Node node) {
    return node.getStartMark().map(Mark::getColumn).orElse(0);
  }

  private int index(Optional<Mark> mark) {
    int codePoints = mark.map(Mark::getIndex).orElse(0);
    return text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
  }
}

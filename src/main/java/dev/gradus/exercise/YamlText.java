package dev.gradus.exercise;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML text read into nodes that know their lines. Tags, aliases and deep nesting are refused: an
 * author is not trusted, and an exercise needs none of them.
 */
final class YamlText {

  private static final int MAX_DEPTH = 24;
  private static final int MAX_CODE_POINTS = 512 << 10;

  private final int[] codePoints;
  private final Problems problems;
  private final LoadSettings settings;

  private YamlText(String text, Problems problems) {
    this.codePoints = text.codePoints().toArray();
    this.problems = problems;
    this.settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(MAX_CODE_POINTS).build();
  }

  /** The root node, or nothing after reporting why there is none. */
  static Optional<YamlNode> parse(String text, Problems problems) {
    YamlText yaml = new YamlText(text, problems);
    try {
      if (!yaml.isPlain(text)) {
        return Optional.empty();
      }
      Optional<YamlNode> root =
          new Compose(yaml.settings).composeString(text).map(node -> new YamlNode(yaml, node, ""));
      if (root.isEmpty()) {
        problems.add(0, "the file is empty");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      problems.add(line(e.getProblemMark()), "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(0, "not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private boolean isPlain(String text) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof AliasEvent) {
        return refuse(event, "aliases are not supported");
      }
      if (event instanceof CollectionStartEvent start) {
        if (start.getTag().isPresent()) {
          return refuse(event, "tags are not supported");
        }
        if (++depth > MAX_DEPTH) {
          return refuse(event, "nested deeper than " + MAX_DEPTH + " levels");
        }
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (event instanceof ScalarEvent scalar && scalar.getTag().isPresent()) {
        return refuse(event, "tags are not supported");
      }
    }
    return true;
  }

  private boolean refuse(Event event, String message) {
    problems.add(line(event.getStartMark()), message);
    return false;
  }

  Problems problems() {
    return problems;
  }

  /** The text between two marks, as the author wrote it. */
  String between(Optional<Mark> start, Optional<Mark> end) {
    int from = start.map(Mark::getIndex).orElse(0);
    int to = end.map(Mark::getIndex).orElse(codePoints.length);
    return new String(codePoints, from, to - from);
  }

  static int line(Optional<Mark> mark) {
    return mark.map(found -> found.getLine() + 1).orElse(0);
  }
}

package dev.gradus.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the marks of click steps out of a slide's parts. A mark stands at the end of an item, an
 * image or a closing fence, or alone on the next line; the clicks follow the rank of its numbers.
 */
final class StepReader {

  private static final Pattern MARK = Pattern.compile("(.*?)[ \\t]*\\{\\{(\\d{1,4})}}[ \\t]*");

  private static final Pattern AFTER_IMAGE =
      Pattern.compile("(?<=\\)[ \\t]?\\{\\{\\d{1,4}}})[ \\t]*(?=!\\[)");

  private final SequencedMap<String, List<Line>> blocks;

  StepReader(SequencedMap<String, List<Line>> blocks) {
    this.blocks = blocks;
  }

  List<Part> parts() {
    List<Part> marked = new ArrayList<>();
    blocks.forEach((name, block) -> marked.add(marked(name, block)));
    Map<Integer, Integer> ranks = ranks(marked);
    return marked.stream().map(part -> ranked(part, ranks)).toList();
  }

  /** The part with the numbers as they are written. */
  private static Part marked(String name, List<Line> block) {
    List<String> text = new ArrayList<>();
    SortedMap<Integer, Integer> numbers = new TreeMap<>();
    for (Line line : block.stream().flatMap(StepReader::images).toList()) {
      Matcher mark = MARK.matcher(line.text());
      boolean isMark = mark.matches() && (!line.inCode() || line.isFence());
      if (!isMark) {
        text.add(line.text());
        continue;
      }
      if (!mark.group(1).isBlank() || text.isEmpty()) {
        text.add(mark.group(1));
      }
      numbers.put(lastFilled(text), Integer.parseInt(mark.group(2)));
    }
    return new Part(name, block.getFirst().number(), String.join("\n", text), numbers);
  }

  /** Images beside each other may have a mark each: then each gets a line of its own. */
  private static Stream<Line> images(Line line) {
    return line.inCode()
        ? Stream.of(line)
        : AFTER_IMAGE
            .splitAsStream(line.text())
            .map(text -> new Line(line.number(), text, false, line.cutsCode()));
  }

  private static int lastFilled(List<String> text) {
    int last = text.size() - 1;
    while (last > 0 && text.get(last).isBlank()) {
      last--;
    }
    return last;
  }

  private static Map<Integer, Integer> ranks(List<Part> parts) {
    TreeSet<Integer> distinct = new TreeSet<>();
    parts.forEach(part -> distinct.addAll(part.steps().values()));
    Map<Integer, Integer> ranks = new HashMap<>();
    distinct.forEach(number -> ranks.put(number, ranks.size() + 1));
    return ranks;
  }

  private static Part ranked(Part part, Map<Integer, Integer> ranks) {
    SortedMap<Integer, Integer> steps = new TreeMap<>(part.steps());
    steps.replaceAll((_, number) -> ranks.getOrDefault(number, 1));
    return new Part(part.name(), part.line(), part.markdown(), steps);
  }
}

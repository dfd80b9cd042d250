package dev.gradus.authoring.sheet;

import dev.gradus.exercise.DefinitionList;
import dev.gradus.exercise.DefinitionText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * The tests of a definition, and its text with one of them added, changed, moved or taken out. All
 * else in the text stays as its author wrote it.
 */
public final class TestList {

  private static final String TESTS = "tests";

  private final String text;
  private final DefinitionText definition;
  private final Signature signature;
  private final List<String> names;

  /**
   * Reads a definition.
   *
   * @throws IllegalArgumentException with what is wrong, if it can't be read or its entry can't
   */
  public TestList(String text) {
    this.text = text;
    this.definition = new DefinitionText(text);
    this.signature = Signature.of(definition);
    int size = definition.items(TESTS).size();
    this.names =
        IntStream.range(0, size)
            .mapToObj(i -> definition.find(TESTS, Integer.toString(i), "name").orElse(""))
            .toList();
  }

  public Signature signature() {
    return signature;
  }

  /** The names of the tests, in their order; empty where one has none. */
  public List<String> names() {
    return names;
  }

  /** Where a test is now: at its place, or where its name is; nothing if it is gone. */
  public Optional<Integer> find(TestSpot spot) {
    if (spot.isNew()) {
      return Optional.empty();
    }
    if (spot.index() < names.size() && names.get(spot.index()).equals(spot.name())) {
      return Optional.of(spot.index());
    }
    int index = names.indexOf(spot.name());
    return index < 0 || spot.name().isEmpty() ? Optional.empty() : Optional.of(index);
  }

  public TestSheet sheet(int test) {
    return new SheetReader(definition, test, signature).read();
  }

  /** Whether a test learns from data, which the form has no fields for. */
  public boolean isTraining(int test) {
    return definition.find(TESTS, Integer.toString(test), "train").isPresent();
  }

  /** The line on which a test begins. */
  public int line(int test) {
    return definition.line(TESTS, Integer.toString(test));
  }

  /** A name that no test has: the one that is wanted, or that with a number. */
  public String free(String wanted) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? wanted : wanted + " " + number)
        .filter(name -> !names.contains(name))
        .findFirst()
        .orElseThrow();
  }

  /** The text with one more test at its end. */
  public String added(TestSheet sheet) {
    var values = new SheetWriter(sheet, signature).values();
    return new DefinitionText(text)
        .appendItem(SheetWriter.block(values), SheetWriter.flow(values), TESTS)
        .text();
  }

  /** The text in which a test says what the form says; what is the same stays as it is written. */
  public String changed(int test, TestSheet sheet) {
    var before = new SheetWriter(sheet(test), signature).values();
    var after = new SheetWriter(sheet, signature).values();
    var edit = new DefinitionText(text);
    gone(before, after).forEach(path -> edit.remove(path(test, path)));
    after.forEach(
        (path, value) -> {
          if (!value.equals(before.get(path)) || edit.find(path(test, path)).isEmpty()) {
            edit.set(value, path(test, path));
          }
        });
    return edit.text();
  }

  /** The parts that nothing is left of, each as a whole. */
  private static List<List<String>> gone(
      SequencedMap<List<String>, String> before, SequencedMap<List<String>, String> after) {
    var gone = new LinkedHashMap<List<String>, Boolean>();
    for (var path : before.keySet()) {
      for (int length = 1; length <= path.size(); length++) {
        var part = path.subList(0, length);
        if (after.keySet().stream().noneMatch(kept -> isWithin(kept, part))) {
          gone.put(part, true);
          break;
        }
      }
    }
    return new ArrayList<>(gone.keySet());
  }

  private static boolean isWithin(List<String> path, List<String> part) {
    return path.size() >= part.size() && path.subList(0, part.size()).equals(part);
  }

  private static String[] path(int test, List<String> path) {
    var whole = new ArrayList<>(List.of(TESTS, Integer.toString(test)));
    whole.addAll(path);
    return whole.toArray(String[]::new);
  }

  /** The text with a test twice, the second time under a name of its own. */
  public String copied(int test) {
    var name = DefinitionText.quote(free(names.get(test)));
    return new DefinitionText(new DefinitionList(text, TESTS).copied(test))
        .set(name, TESTS, Integer.toString(test + 1), "name")
        .text();
  }

  /** The text without a test; a comment above it stays. */
  public String removed(int test) {
    return new DefinitionText(text).remove(TESTS, Integer.toString(test)).text();
  }

  /** The text in which a test and the next one have changed places. */
  public String swapped(int first) {
    return new DefinitionList(text, TESTS).swapped(first);
  }

  /** What a test is made of, as it is written: the same for two that ask the same. */
  public Map<String, String> content(int test) {
    var content = new LinkedHashMap<>(sheet(test).fields());
    content.keySet().removeAll(List.of(TestSheet.NAME, TestSheet.SHOW, TestSheet.POINTS));
    content.remove(TestSheet.ABOUT);
    return content;
  }
}

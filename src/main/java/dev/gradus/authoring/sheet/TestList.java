package dev.gradus.authoring.sheet;

import dev.gradus.exercise.DefinitionList;
import dev.gradus.exercise.DefinitionText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** The tests of a definition. */
public final class TestList implements SheetList {

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

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public TestSheet sheet(int test) {
    return new SheetReader(definition, test, signature).read();
  }

  /** A name that no test has: the one that is wanted, or that with a number. */
  public String free(String wanted) {
    return free(wanted, " ");
  }

  @Override
  public boolean takes(TestSheet sheet) {
    return !sheet.isOption();
  }

  @Override
  public String added(TestSheet sheet) {
    var values = new SheetWriter(sheet, signature).values();
    return new DefinitionText(text)
        .appendItem(SheetWriter.block(values), SheetWriter.flow(values), TESTS)
        .text();
  }

  @Override
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

  @Override
  public String copied(int test) {
    var name = DefinitionText.quote(free(names.get(test)));
    return new DefinitionText(new DefinitionList(text, TESTS).copied(test))
        .set(name, TESTS, Integer.toString(test + 1), "name")
        .text();
  }

  @Override
  public String removed(int test) {
    return new DefinitionText(text).remove(TESTS, Integer.toString(test)).text();
  }

  @Override
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

package dev.gradus.authoring.sheet;

import dev.gradus.exercise.DefinitionList;
import dev.gradus.exercise.DefinitionText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of a question. */
public final class OptionList implements SheetList {

  private static final String OPTIONS = "options";
  private static final String TEXT = "text";
  private static final String CORRECT = "correct";
  private static final String EXPLANATION = "explanation";

  private final String text;
  private final DefinitionText definition;
  private final List<String> names;

  /**
   * Reads a definition.
   *
   * @throws IllegalArgumentException with what is wrong, if it can't be read
   */
  public OptionList(String text) {
    this.text = text;
    this.definition = new DefinitionText(text);
    this.names = definition.items(OPTIONS);
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public TestSheet sheet(int index) {
    var name = names.get(index);
    return TestSheet.empty()
        .with(
            Map.of(
                TestSheet.KIND,
                TestSheet.OPTION,
                TestSheet.NAME,
                name,
                TestSheet.TEXT,
                find(name, TEXT),
                TestSheet.CORRECT,
                find(name, CORRECT).equals("true") ? "true" : "false",
                TestSheet.EXPLANATION,
                find(name, EXPLANATION)));
  }

  private String find(String name, String key) {
    return definition.find(OPTIONS, name, key).orElse("").strip();
  }

  /** The form for a new option, with nothing in it but a name. */
  public TestSheet blank() {
    return TestSheet.empty()
        .with(
            Map.of(
                TestSheet.KIND,
                TestSheet.OPTION,
                TestSheet.NAME,
                free("option-" + (names.size() + 1), "-"),
                TestSheet.CORRECT,
                "false"));
  }

  @Override
  public boolean takes(TestSheet sheet) {
    return sheet.isOption();
  }

  @Override
  public String added(TestSheet sheet) {
    var name = sheet.of(TestSheet.NAME).strip();
    var edit = new DefinitionText(text);
    boolean right = sheet.of(TestSheet.CORRECT).equals("true");
    var correct = right ? CORRECT + ": true" : "";
    var indent = names.isEmpty() ? Optional.of(2) : edit.indent(OPTIONS);
    if (indent.isEmpty()) {
      edit.set(
          "{text: \"\", " + (right ? correct + ", " : "") + "explanation: \"\"}", OPTIONS, name);
    } else {
      var margin = "\n" + " ".repeat(indent.get() + 2);
      var entry =
          margin + "text: \"\"" + (right ? margin + correct : "") + margin + "explanation: \"\"";
      if (names.isEmpty()) {
        edit.set("\n  " + DefinitionText.quote(name) + ":" + entry, OPTIONS);
      } else {
        edit.set(entry, OPTIONS, name);
      }
    }
    return words(edit, name, sheet, TestSheet.empty()).text();
  }

  @Override
  public String changed(int index, TestSheet sheet) {
    var before = sheet(index);
    var name = sheet.of(TestSheet.NAME).strip();
    var edit = new DefinitionText(text);
    if (!name.equals(names.get(index))) {
      edit.rename(name, OPTIONS, names.get(index));
    }
    if (!before.of(TestSheet.CORRECT).equals(sheet.of(TestSheet.CORRECT))) {
      if (sheet.of(TestSheet.CORRECT).equals("true")) {
        edit.set("true", OPTIONS, name, CORRECT);
      } else {
        edit.remove(OPTIONS, name, CORRECT);
      }
    }
    return words(edit, name, sheet, before).text();
  }

  private static DefinitionText words(
      DefinitionText edit, String name, TestSheet sheet, TestSheet before) {
    for (var field : Map.of(TestSheet.TEXT, TEXT, TestSheet.EXPLANATION, EXPLANATION).entrySet()) {
      var value = sheet.of(field.getKey()).strip();
      if (!value.equals(before.of(field.getKey()))) {
        edit.setText(value, OPTIONS, name, field.getValue());
      }
    }
    return edit;
  }

  @Override
  public String copied(int index) {
    var copy = sheet(index).with(Map.of(TestSheet.NAME, free(names.get(index), "-")));
    return added(copy);
  }

  @Override
  public String removed(int index) {
    return new DefinitionText(text).remove(OPTIONS, names.get(index)).text();
  }

  @Override
  public String swapped(int first) {
    return new DefinitionList(text, OPTIONS).swapped(first);
  }
}

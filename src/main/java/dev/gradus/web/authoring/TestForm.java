package dev.gradus.web.authoring;

import dev.gradus.authoring.sheet.TestSheet;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What the fields of a test send, and which button was pressed.
 *
 * @param doing what is to be done, such as {@code edit}
 * @param what it is to be done to
 * @param sheet empty if no test was open
 */
record TestForm(String doing, String what, TestSheet sheet) {

  /** The name of the buttons. */
  static final String BUTTON = "do";

  /** Before the names of the fields of a test, so that they meet no others. */
  static final String FIELD = "test.";

  /** The field that tells which test it is. */
  static final String SPOT = "spot";

  static final String PUT = "put";

  static final TestForm NONE = new TestForm("", "", TestSheet.empty());

  static TestForm of(MultivaluedMap<String, String> all) {
    var fields = new LinkedHashMap<String, String>();
    all.forEach(
        (name, values) -> {
          if (name.startsWith(FIELD)) {
            fields.put(name.substring(FIELD.length()), values.getFirst().replace("\r\n", "\n"));
          }
        });
    var button = String.valueOf(all.getOrDefault(BUTTON, List.of("")).getFirst());
    var words = button.split(" ", 2);
    var form = new TestForm(words[0], words.length < 2 ? "" : words[1], new TestSheet(fields));
    return form.doing.equals(PUT) ? form.put() : form;
  }

  /** The same, to be put where its test is. */
  TestForm put() {
    return new TestForm(PUT, sheet.of(SPOT), sheet);
  }

  /** Whether a test was open. */
  boolean isOpen() {
    return !sheet.of(TestSheet.KIND).isEmpty();
  }

  /** Whether a new test was open of which no value was written down yet. */
  boolean isBlank() {
    return sheet.of(SPOT).isEmpty()
        && (sheet.of(TestSheet.KIND).equals(TestSheet.WRITTEN) || sheet.isOption())
        && sheet.fields().entrySet().stream()
            .filter(one -> one.getKey().matches("input\\..*|expected|about|text|explanation"))
            .allMatch(one -> one.getValue().isBlank());
  }
}

package dev.gradus.web.authoring;

import dev.gradus.authoring.sheet.OptionList;
import dev.gradus.authoring.sheet.SheetDefaults;
import dev.gradus.authoring.sheet.SheetList;
import dev.gradus.authoring.sheet.SheetProblems;
import dev.gradus.authoring.sheet.TestList;
import dev.gradus.authoring.sheet.TestSheet;
import dev.gradus.authoring.sheet.TestSpot;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.web.authoring.TestOutcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Does to the text of a definition what the buttons of its tests say; it stores nothing. */
@ApplicationScoped
class TestDesk {

  static final String NEW_WRITTEN = TestSheet.WRITTEN;
  static final String NEW_DRAWN = TestSheet.DRAWN;
  static final String NEW_TRAINED = TestSheet.TRAINED;
  static final String NEW_OPTION = TestSheet.OPTION;

  private final TestFaults faults;
  private final TestingMessages messages;

  TestDesk(TestFaults faults, TestingMessages messages) {
    this.faults = faults;
    this.messages = messages;
  }

  /** What is asked for, of which exercise. */
  record Ask(String slug, ExerciseFolder folder, TestForm form) {

    String text() {
      return folder.text(ExerciseFolder.DEFINITION).orElse("");
    }
  }

  TestOutcome act(Ask ask) {
    var form = ask.form();
    try {
      var tests = SheetList.of(ask.text());
      return switch (form.doing()) {
        case TestForm.PUT -> form.isOpen() ? put(ask, tests) : new TestOutcome.Closed();
        case "open" -> open(tests, form.what());
        case "copy" -> at(tests, form, i -> changed(tests.copied(i), Done.COPIED));
        case "delete" -> at(tests, form, i -> changed(tests.removed(i), Done.DELETED));
        case "up" ->
            at(
                tests,
                form,
                i -> i < 1 ? new TestOutcome.Closed() : changed(tests.swapped(i - 1), Done.MOVED));
        case "down" ->
            at(
                tests,
                form,
                i ->
                    i + 1 >= tests.names().size()
                        ? new TestOutcome.Closed()
                        : changed(tests.swapped(i), Done.MOVED));
        default -> new TestOutcome.Closed();
      };
    } catch (IllegalArgumentException | InvalidFolderException e) {
      return unreadable(ask);
    }
  }

  private TestOutcome unreadable(Ask ask) {
    var form = ask.form();
    return form.isOpen() && form.doing().equals(TestForm.PUT)
        ? new TestOutcome.Opened(
            new OpenTest(
                TestSpot.parse(form.what()),
                form.sheet(),
                Map.of(SheetProblems.WHOLE, messages.notNow())))
        : new TestOutcome.Refused(messages.notNow());
  }

  /** Opens a test that is there, or a new one. */
  private TestOutcome open(SheetList tests, String what) {
    return blank(tests, what)
        .map(sheet -> OpenTest.of(TestSpot.NEW, sheet))
        .or(
            () ->
                tests
                    .find(TestSpot.parse(what))
                    .map(i -> OpenTest.of(new TestSpot(i, tests.names().get(i)), tests.sheet(i))))
        .<TestOutcome>map(TestOutcome.Opened::new)
        .orElseGet(() -> new TestOutcome.Refused(messages.gone()));
  }

  private static Optional<TestSheet> blank(SheetList list, String what) {
    return switch (list) {
      case OptionList options ->
          what.equals(NEW_OPTION) ? Optional.of(options.blank()) : Optional.empty();
      case TestList tests -> {
        var defaults = new SheetDefaults(tests);
        yield switch (what) {
          case NEW_WRITTEN -> Optional.of(defaults.written());
          case NEW_DRAWN -> Optional.of(defaults.drawn());
          case NEW_TRAINED -> Optional.of(defaults.trained());
          default -> Optional.empty();
        };
      }
    };
  }

  private TestOutcome at(SheetList tests, TestForm form, IntFunction<TestOutcome> then) {
    var place = tests.find(TestSpot.parse(form.what()));
    return place.isPresent() ? then.apply(place.get()) : new TestOutcome.Refused(messages.gone());
  }

  private static TestOutcome changed(String text, Done done) {
    return new TestOutcome.Changed(text, done);
  }

  private TestOutcome put(Ask ask, SheetList tests) {
    var sheet = ask.form().sheet();
    if (!tests.takes(sheet)) {
      return unreadable(ask);
    }
    var spot = TestSpot.parse(ask.form().what());
    var place = tests.find(spot);
    if (!spot.isNew() && place.isEmpty()) {
      // Put once more, it becomes a new test: nothing of it is lost.
      var gone = Map.of(SheetProblems.WHOLE, messages.goneWhileOpen());
      return new TestOutcome.Opened(new OpenTest(TestSpot.NEW, sheet, gone));
    }
    var open = OpenTest.of(spot, sheet);
    var missing = faults.of(sheet, tests, place);
    if (!missing.isEmpty()) {
      return new TestOutcome.Opened(open.with(missing));
    }
    int index = place.orElse(tests.names().size());
    var text = place.isPresent() ? tests.changed(index, sheet) : tests.added(sheet);
    var folder = ask.folder().with(ExerciseFolder.DEFINITION, text);
    var wrong =
        sheet.isOption()
            ? SheetProblems.of(ask.slug(), folder, sheet.of(TestSheet.NAME).strip())
            : SheetProblems.of(ask.slug(), folder, index);
    return wrong.isEmpty()
        ? changed(text, place.isPresent() ? Done.CHANGED : Done.ADDED)
        : new TestOutcome.Opened(open.with(wrong));
  }

  /**
   * A text with a test that it had in an earlier state: that state, if nothing else has changed
   * since, else with the test at its end.
   */
  String restored(String now, String earlier, TestSpot spot) {
    var before = SheetList.of(earlier);
    int index = before.find(spot).orElseThrow(() -> new IllegalArgumentException("no such test"));
    if (before.removed(index).equals(now)) {
      return earlier;
    }
    var tests = SheetList.of(now);
    var sheet = before.sheet(index);
    boolean isThere = tests.names().contains(sheet.of(TestSheet.NAME));
    return isThere || !tests.takes(sheet) ? now : tests.added(sheet);
  }
}

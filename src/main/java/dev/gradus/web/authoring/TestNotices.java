package dev.gradus.web.authoring;

import dev.gradus.authoring.sheet.OptionList;
import dev.gradus.authoring.sheet.SheetList;
import dev.gradus.authoring.sheet.TestSpot;
import dev.gradus.exercise.ExerciseFolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Tells what was done to a test, and what is open afterwards. */
@ApplicationScoped
class TestNotices {

  private static final String DONE = "test-";

  private final TestDesk tests;
  private final TestingMessages messages;

  TestNotices(TestDesk tests, TestingMessages messages) {
    this.tests = tests;
    this.messages = messages;
  }

  /** What a page shows of the tests, by its address. */
  TestViews.Shown shown(Workshop.Bench bench, String done, TestQuery query) {
    var draft = bench.draft();
    var notice =
        Arrays.stream(TestOutcome.Done.values())
            .filter(one -> done.equals(DONE + one.name().toLowerCase(Locale.ROOT)))
            .map(one -> sentence(one, draft.folder()))
            .findFirst()
            .orElse("");
    return new TestViews.Shown(
        query.test().isEmpty()
            ? Optional.empty()
            : open(draft.slug(), draft.folder(), query.test()),
        notice,
        query.undo().isEmpty() ? "" : "restore " + query.undo());
  }

  /** What is shown once a button has done its work on a text. */
  TestViews.Shown shown(String slug, ExerciseFolder now, TestOutcome outcome, TestForm asked) {
    return switch (outcome) {
      case TestOutcome.Opened(OpenTest test) -> TestViews.Shown.of(test);
      case TestOutcome.Closed _ -> TestViews.Shown.LIST;
      case TestOutcome.Refused(String why) -> new TestViews.Shown(Optional.empty(), why, "");
      case TestOutcome.Changed changed ->
          new TestViews.Shown(
              opened(changed, asked).flatMap(spot -> open(slug, now, spot.toString())),
              sentence(changed.done(), now),
              changed.done() == TestOutcome.Done.DELETED ? "restore" : "");
    };
  }

  /** A copy is open at once: nobody wants the same test twice. */
  static Optional<TestSpot> opened(TestOutcome.Changed changed, TestForm asked) {
    if (changed.done() != TestOutcome.Done.COPIED) {
      return Optional.empty();
    }
    var list = SheetList.of(changed.text());
    var names = list.names();
    int copy =
        list instanceof OptionList ? names.size() - 1 : TestSpot.parse(asked.what()).index() + 1;
    return Optional.of(new TestSpot(copy, names.get(Math.min(copy, names.size() - 1))));
  }

  private Optional<OpenTest> open(String slug, ExerciseFolder folder, String what) {
    var form = new TestForm("open", what, TestForm.NONE.sheet());
    return tests.act(new TestDesk.Ask(slug, folder, form)) instanceof TestOutcome.Opened(var test)
        ? Optional.of(test)
        : Optional.empty();
  }

  String gone() {
    return messages.gone();
  }

  private String sentence(TestOutcome.Done done, ExerciseFolder folder) {
    var what = TestViews.isQuestion(folder) ? messages.anOption() : messages.aTest();
    return switch (done) {
      case ADDED -> messages.added(what);
      case CHANGED -> messages.changed(what);
      case COPIED -> messages.copied(what);
      case DELETED -> messages.deleted(what);
      case MOVED -> messages.moved(what);
      case RESTORED -> messages.restored(what);
    };
  }
}

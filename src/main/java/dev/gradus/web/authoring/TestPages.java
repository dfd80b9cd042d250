package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftFiles;
import dev.gradus.authoring.DraftLocks;
import dev.gradus.authoring.Pace;
import dev.gradus.authoring.sheet.TestSpot;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.web.api.ProblemException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * The tests of a draft, written in a form. The text of the definition is what counts: each button
 * sends it as it stands in the editor, and what comes back is that text with the change in it. A
 * script puts it into the editor, where it is saved, undone and brought together with another's
 * like anything that is typed; without one it is saved here.
 */
@Path("/courses/{course}/authoring/exercises/{slug}/tests")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TestPages {

  private static final int LOCKED = 423;

  private final Workshop workshop;
  private final Desk desk;
  private final DraftFiles files;
  private final DraftLocks locks;
  private final TestDesk tests;
  private final TestViews views;
  private final TestNotices notices;

  TestPages(
      Workshop workshop,
      Desk desk,
      DraftFiles files,
      DraftLocks locks,
      TestDesk tests,
      TestViews views,
      TestNotices notices) {
    this.workshop = workshop;
    this.desk = desk;
    this.files = files;
    this.locks = locks;
    this.tests = tests;
    this.views = views;
    this.notices = notices;
  }

  /** A text, and the section of its tests. */
  record View(String source, String html) {}

  /** Does what a button says, and saves it. */
  @POST
  @Produces(MediaType.TEXT_HTML)
  public Response act(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam EditForm form,
      MultivaluedMap<String, String> fields) {
    var bench = workshop.require(course, slug);
    form.file = ExerciseFolder.DEFINITION;
    var asked = TestForm.of(fields);
    return desk.saved(
        bench,
        form,
        now ->
            asked.doing().equals("restore") ? restored(now, asked.what()) : answered(now, asked));
  }

  private Response answered(Workshop.Bench bench, TestForm asked) {
    var draft = bench.draft();
    var page = EditViews.Asked.of(ExerciseFolder.DEFINITION);
    return switch (tests.act(new TestDesk.Ask(draft.slug(), draft.folder(), asked))) {
      case TestOutcome.Changed changed -> changed(bench, asked, changed);
      case TestOutcome.Opened(OpenTest test) ->
          test.errors().isEmpty()
              ? there(bench, "&test=" + Addresses.query(asked.what()))
              : desk.refused(bench, page.showing(TestViews.Shown.of(test)));
      case TestOutcome.Closed _ -> there(bench, "");
      case TestOutcome.Refused(String why) -> desk.refused(bench, page.refused(why));
    };
  }

  private Response changed(Workshop.Bench bench, TestForm asked, TestOutcome.Changed changed) {
    var done = changed.done();
    var undo =
        done == TestOutcome.Done.DELETED
            ? "&undo=" + Addresses.query(bench.draft().revision() + " " + asked.what())
            : "";
    var open =
        TestNotices.opened(changed, asked)
            .map(spot -> "&test=" + Addresses.query(spot.toString()))
            .orElse("");
    return stored(bench, changed.text(), done, open + undo);
  }

  private Response stored(Workshop.Bench bench, String text, TestOutcome.Done done, String query) {
    var path = ExerciseFolder.DEFINITION;
    var typed =
        new DraftFiles.Typed(path, text, files.version(bench.draft(), path), Pace.DELIBERATE);
    return desk.put(
        bench,
        typed,
        now -> there(now, "&done=test-" + done.name().toLowerCase(Locale.ROOT) + query));
  }

  private Response restored(Workshop.Bench bench, String what) {
    var words = what.split(" ", 2);
    var path = ExerciseFolder.DEFINITION;
    int revision = words[0].matches("\\d{1,9}") ? Integer.parseInt(words[0]) : 0;
    var earlier = files.earlier(bench.draft(), revision).flatMap(folder -> folder.text(path));
    var now = bench.draft().folder().text(path).orElse("");
    try {
      var text =
          tests.restored(now, earlier.orElse(""), TestSpot.parse(words.length < 2 ? "" : words[1]));
      return stored(bench, text, TestOutcome.Done.RESTORED, "");
    } catch (IllegalArgumentException _) {
      var page = EditViews.Asked.of(path);
      return desk.refused(bench, page.refused(notices.gone()));
    }
  }

  private static Response there(Workshop.Bench bench, String query) {
    return Addresses.seeOther(bench.fileAddress(ExerciseFolder.DEFINITION) + query + "#tests");
  }

  /** Does to the text that is sent what a button says, and saves nothing; 423 if another writes. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  public Response actByScript(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam EditForm form,
      MultivaluedMap<String, String> fields) {
    var bench = workshop.require(course, slug);
    if (locks.hold(bench.draft(), bench.by(), DraftLocks.WATCHED).isPresent()) {
      return Response.status(LOCKED).build();
    }
    var folder = typed(bench, form);
    var asked = TestForm.of(fields);
    var outcome = tests.act(new TestDesk.Ask(bench.draft().slug(), folder, asked));
    var text =
        outcome instanceof TestOutcome.Changed(String changed, _)
            ? changed
            : folder.text(ExerciseFolder.DEFINITION).orElse("");
    var shown = folder.with(ExerciseFolder.DEFINITION, text);
    var section =
        views.of(bench, shown, notices.shown(bench.draft().slug(), shown, outcome, asked));
    return Response.ok(new View(text, new Templates.Tests(section).render())).build();
  }

  /** The tests of the text that is sent, as it stands in the editor, and the form that was open. */
  @POST
  @Path("list")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance list(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam EditForm form,
      MultivaluedMap<String, String> fields) {
    var bench = workshop.require(course, slug);
    var open = TestForm.of(fields);
    var shown =
        open.isOpen()
            ? TestViews.Shown.of(OpenTest.of(TestSpot.parse(open.put().what()), open.sheet()))
            : TestViews.Shown.LIST;
    return new Templates.Tests(views.of(bench, typed(bench, form), shown));
  }

  private static ExerciseFolder typed(Workshop.Bench bench, EditForm form) {
    var text =
        form.source().orElseThrow(() -> ProblemException.invalid("source", "The text is missing."));
    try {
      return bench.draft().folder().with(ExerciseFolder.DEFINITION, text);
    } catch (InvalidFolderException e) {
      throw ProblemException.invalid("source", "Nothing was changed: " + e.getMessage() + ".");
    }
  }
}

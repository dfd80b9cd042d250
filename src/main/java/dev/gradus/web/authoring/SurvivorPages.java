package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftChecks;
import dev.gradus.authoring.DraftConflictException;
import dev.gradus.authoring.MistakeKeeping;
import dev.gradus.authoring.StoredSurvivor;
import dev.gradus.authoring.SurvivorKeeping;
import dev.gradus.authoring.Survivors;
import dev.gradus.web.api.ProblemException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Answers a program that the tests wrongly accept: by a test, or by a mistake with its words. */
@Path("/courses/{course}/authoring/exercises/{slug}/checks/{check}/survivors/{survivor}")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class SurvivorPages {

  private final Workshop workshop;
  private final Desk desk;
  private final DraftChecks checks;
  private final Survivors survivors;
  private final SurvivorKeeping keeping;
  private final CheckingMessages messages;

  SurvivorPages(
      Workshop workshop,
      Desk desk,
      DraftChecks checks,
      Survivors survivors,
      SurvivorKeeping keeping,
      CheckingMessages messages) {
    this.workshop = workshop;
    this.desk = desk;
    this.checks = checks;
    this.survivors = survivors;
    this.keeping = keeping;
    this.messages = messages;
  }

  /** Adds a test with the input on which it is wrong. */
  @POST
  @Path("test")
  public Response test(@BeanParam SurvivorForm form, MultivaluedMap<String, String> fields) {
    var bench = workshop.require(form.course, form.slug);
    var survivor = survivor(bench, form);
    var asked = EditViews.Asked.of(form.edit.file()).with(fields);
    return desk.saved(
        bench,
        form.edit.with(TestForm.of(fields)),
        now ->
            answered(
                now,
                survivor,
                asked,
                () ->
                    keeping.addTest(
                        now.draft(), survivor, SurvivorKeeping.TestWords.NONE, now.by())));
  }

  /** Keeps it as a mistake, with the test that it fails. */
  @POST
  @Path("mistake")
  public Response mistake(@BeanParam SurvivorForm form, MultivaluedMap<String, String> fields) {
    var bench = workshop.require(form.course, form.slug);
    var survivor = survivor(bench, form);
    var asked = EditViews.Asked.of(form.edit.file()).with(fields);
    var id = form.survivor;
    asked.entered().put(SurvivorView.OPEN, id);
    var name = asked.entered().getOrDefault(SurvivorView.nameField(id), "").strip();
    var feedback = asked.entered().getOrDefault(SurvivorView.feedbackField(id), "").strip();
    return desk.saved(
        bench,
        form.edit.with(TestForm.of(fields)),
        now ->
            problem(name, feedback)
                .map(why -> desk.refused(now, asked.refused(why)))
                .orElseGet(
                    () ->
                        answered(
                            now,
                            survivor,
                            asked,
                            () ->
                                keeping.addMistake(
                                    now.draft(), survivor, name, feedback, now.by()))));
  }

  private Optional<String> problem(String name, String feedback) {
    if (!MistakeKeeping.NAME.matcher(name).matches()) {
      return Optional.of(messages.mistakeNameWrong());
    }
    return feedback.isEmpty() || feedback.length() > MistakeKeeping.LONGEST
        ? Optional.of(messages.mistakeFeedbackMissing())
        : Optional.empty();
  }

  private Response answered(
      Workshop.Bench bench, StoredSurvivor survivor, EditViews.Asked asked, Runnable change) {
    try {
      change.run();
      var place = bench.fileAddress(asked.path()) + "&done=answered#survivor-" + survivor.id();
      return Addresses.seeOther(place);
    } catch (DraftConflictException e) {
      return desk.refused(bench, asked.refused(e.sentence()));
    }
  }

  private StoredSurvivor survivor(Workshop.Bench bench, SurvivorForm form) {
    return Optional.of(form.check)
        .filter(text -> text.matches("[1-9][0-9]{0,17}"))
        .flatMap(text -> checks.find(bench.draft(), Long.parseLong(text)))
        .flatMap(found -> survivors.find(found, form.survivor))
        .orElseThrow(() -> ProblemException.notFound("There is no such survivor."));
  }
}

package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.exercise.Task;
import dev.gradus.grading.TrialRequest;
import dev.gradus.grading.Trials;
import dev.gradus.submission.SourceProblem;
import dev.gradus.web.Catalogue;
import dev.gradus.web.ChoiceProblem;
import dev.gradus.web.HandInDesk;
import dev.gradus.web.HandedIn;
import dev.gradus.web.api.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Run and Submit, the two buttons below the editor. */
@Path("/courses/{course}/exercises/{slug}")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class WorkPages {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TOO_LARGE = 413;
  private static final int INVALID = 422;
  private static final int UNAVAILABLE = 503;

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final ExerciseViews views;
  private final HandInDesk handIns;
  private final Trials trials;
  private final TypedDrafts drafts;

  WorkPages(
      CurrentAccount current,
      Catalogue catalogue,
      ExerciseViews views,
      HandInDesk handIns,
      Trials trials,
      TypedDrafts drafts) {
    this.current = current;
    this.catalogue = catalogue;
    this.views = views;
    this.handIns = handIns;
    this.trials = trials;
    this.drafts = drafts;
  }

  /** Tries the samples. Nothing is kept, so there is nothing to redirect to. */
  @POST
  @Path("runs")
  public Response run(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam WorkForm form) {
    var desk = desk(course, slug, form);
    var problem = SourceProblem.of(desk.source());
    if (problem.isPresent()) {
      return refuse(desk, status(problem.get()), problem.get().sentence());
    }
    var request =
        new TrialRequest(
            desk.learner().id(),
            desk.learner().username(),
            course,
            Optional.of(desk.entry().version().id()),
            desk.source(),
            new LinkedHashMap<>());
    return trials
        .draw(request, PATIENCE)
        .map(trial -> page(desk, ExerciseViews.Typed.of(desk.source()).ran(trial)))
        .map(page -> Response.ok(page).build())
        .orElseGet(
            () ->
                refuse(
                    desk,
                    UNAVAILABLE,
                    "The graders are busy; nothing was run. Try again in a moment."));
  }

  /** Hands in; the same form sent twice makes one submission. */
  @POST
  @Path("submissions")
  public Response submit(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam WorkForm form) {
    var desk = desk(course, slug, form);
    var problem = SourceProblem.of(desk.source());
    if (problem.isPresent()) {
      return refuse(desk, status(problem.get()), problem.get().sentence());
    }
    var sender = new HandInDesk.Sender(desk.learner(), form.key());
    return switch (handIns.take(sender, desk.entry(), desk.source())) {
      case HandedIn.Stored _ -> Response.seeOther(URI.create(desk.entry().address())).build();
      case HandedIn.NotTaken not -> not.with(page(desk, refused(desk, not.sentence())));
    };
  }

  /** Without script there is nobody else to keep what was typed. */
  private Desk desk(String course, String slug, WorkForm form) {
    var learner = current.require();
    var entry = catalogue.entry(course, slug);
    if (entry.exercise().task() instanceof Task.Choice) {
      throw ProblemException.notFound(ChoiceProblem.NOT_RUN);
    }
    var desk = new Desk(learner, entry, form.source());
    form.revision()
        .ifPresent(known -> drafts.keep(desk.learner(), desk.entry(), desk.source(), known));
    return desk;
  }

  /** Who sends what to which exercise. */
  private record Desk(Account learner, Catalogue.Entry entry, String source) {}

  private Response refuse(Desk desk, int status, String sentence) {
    return Response.status(status).entity(page(desk, refused(desk, sentence))).build();
  }

  private static ExerciseViews.Typed refused(Desk desk, String sentence) {
    return ExerciseViews.Typed.of(desk.source()).refused(sentence);
  }

  private Templates.Exercise page(Desk desk, ExerciseViews.Typed typed) {
    return new Templates.Exercise(views.typed(desk.learner(), desk.entry(), typed));
  }

  private static int status(SourceProblem problem) {
    return switch (problem) {
      case TOO_LARGE -> TOO_LARGE;
      case EMPTY, NUL, NOT_TEXT -> INVALID;
    };
  }
}

package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.course.Enrolments;
import dev.gradus.exercise.Task;
import dev.gradus.grading.Intake;
import dev.gradus.grading.Receipt;
import dev.gradus.grading.TrialRequest;
import dev.gradus.grading.Trials;
import dev.gradus.grading.Tries;
import dev.gradus.submission.NewSubmission;
import dev.gradus.submission.SourceProblem;
import dev.gradus.web.Catalogue;
import dev.gradus.web.ChoiceProblem;
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
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;
  private static final int INVALID = 422;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final ExerciseViews views;
  private final Enrolments enrolments;
  private final Intake intake;
  private final Trials trials;
  private final TypedDrafts drafts;

  WorkPages(
      CurrentAccount current,
      Catalogue catalogue,
      ExerciseViews views,
      Enrolments enrolments,
      Intake intake,
      Trials trials,
      TypedDrafts drafts) {
    this.current = current;
    this.catalogue = catalogue;
    this.views = views;
    this.enrolments = enrolments;
    this.intake = intake;
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
        .map(trial -> page(200, desk, ExerciseViews.Typed.of(desk.source()).ran(trial)))
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
    enrolments.join(desk.entry().course(), desk.learner());
    var receipt =
        intake.accept(
            new NewSubmission(
                desk.learner().id(),
                desk.entry().placed().id(),
                desk.entry().version().id(),
                desk.source(),
                form.key()),
            desk.entry().exercise().maxScore());
    return switch (receipt) {
      case Receipt.Taken _, Receipt.Repeated _ ->
          Response.seeOther(URI.create(desk.entry().address())).build();
      case Receipt.Over(Tries tries) -> refuse(desk, CONFLICT, ChoiceProblem.over(tries));
      case Receipt.KeyReused _ ->
          refuse(desk, CONFLICT, "This form was sent before with another text. Send it again.");
      case Receipt.Refused(String sentence) -> refuse(desk, CONFLICT, sentence);
      case Receipt.ServerFull full -> refuse(desk, UNAVAILABLE, full.sentence());
      case Receipt.QueueFull(int queued, _) ->
          refuse(
              desk,
              TOO_MANY,
              queued + " of your submissions still wait to be graded; that is the most.");
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
    return page(status, desk, ExerciseViews.Typed.of(desk.source()).refused(sentence));
  }

  private Response page(int status, Desk desk, ExerciseViews.Typed typed) {
    var view = views.typed(desk.learner(), desk.entry(), typed);
    return Response.status(status).entity(new Templates.Exercise(view)).build();
  }

  private static int status(SourceProblem problem) {
    return switch (problem) {
      case TOO_LARGE -> TOO_LARGE;
      case EMPTY, NUL, NOT_TEXT -> INVALID;
    };
  }
}

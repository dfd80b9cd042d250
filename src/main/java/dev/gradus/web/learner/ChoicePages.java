package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.course.Enrolments;
import dev.gradus.exercise.Task;
import dev.gradus.grading.Intake;
import dev.gradus.grading.LiveReports;
import dev.gradus.grading.Receipt;
import dev.gradus.grading.Tries;
import dev.gradus.submission.Choices;
import dev.gradus.submission.NewSubmission;
import dev.gradus.submission.Submission;
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

/** Answers a question. */
@Path("/courses/{course}/exercises/{slug}/choices")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ChoicePages {

  /** Nothing is run for an answer, so its verdict is there before the next page, as a rule. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final int CONFLICT = 409;
  private static final int INVALID = 422;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final ChoiceViews views;
  private final Enrolments enrolments;
  private final Intake intake;
  private final LiveReports reports;

  ChoicePages(
      CurrentAccount current,
      Catalogue catalogue,
      ChoiceViews views,
      Enrolments enrolments,
      Intake intake,
      LiveReports reports) {
    this.current = current;
    this.catalogue = catalogue;
    this.views = views;
    this.enrolments = enrolments;
    this.intake = intake;
    this.reports = reports;
  }

  /** Who answers what with what. */
  private record Answer(
      Account learner, Catalogue.Entry entry, Task.Choice choice, ChoiceForm form) {}

  /** Hands in the marked options; the same form sent twice makes one submission. */
  @POST
  public Response answer(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam ChoiceForm form) {
    var answer = found(current.require(), catalogue.entry(course, slug), form);
    return ChoiceProblem.of(answer.choice(), form.choices())
        .map(problem -> refuse(answer, INVALID, problem))
        .orElseGet(() -> accept(answer));
  }

  private static Answer found(Account learner, Catalogue.Entry entry, ChoiceForm form) {
    if (!(entry.exercise().task() instanceof Task.Choice choice)) {
      throw ProblemException.notFound("This exercise is no question: write its code instead.");
    }
    return new Answer(learner, entry, choice, form);
  }

  private Response accept(Answer answer) {
    enrolments.join(answer.entry().course(), answer.learner());
    var made =
        new NewSubmission(
            answer.learner().id(),
            answer.entry().placed().id(),
            answer.entry().version().id(),
            Choices.of(answer.form().choices()).text(),
            answer.form().key());
    return switch (intake.answer(made, answer.choice())) {
      case Receipt.Taken(Submission submission) -> shown(answer, submission);
      case Receipt.Repeated(Submission submission) -> shown(answer, submission);
      case Receipt.Over(Tries tries) -> refuse(answer, CONFLICT, ChoiceProblem.over(tries));
      case Receipt.Refused(String sentence) -> refuse(answer, CONFLICT, sentence);
      case Receipt.KeyReused _ ->
          refuse(answer, CONFLICT, "This form was sent before with another answer. Send it again.");
      case Receipt.ServerFull full -> refuse(answer, UNAVAILABLE, full.sentence());
      case Receipt.QueueFull(int queued, _) ->
          refuse(
              answer,
              TOO_MANY,
              queued + " of your submissions still wait to be graded; that is the most.");
    };
  }

  private Response shown(Answer answer, Submission submission) {
    reports.await(submission.id(), PATIENCE, _ -> true);
    return Response.seeOther(URI.create(answer.entry().address())).build();
  }

  private Response refuse(Answer answer, int status, String why) {
    var view =
        views.refused(
            answer.learner(), answer.entry(), answer.choice(), answer.form().choices(), why);
    return Response.status(status).entity(new Templates.Choice(view)).build();
  }
}

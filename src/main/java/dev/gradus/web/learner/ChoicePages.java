package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.exercise.Task;
import dev.gradus.grading.LiveReports;
import dev.gradus.submission.Choices;
import dev.gradus.submission.Submission;
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

/** Answers a question. */
@Path("/courses/{course}/exercises/{slug}/choices")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ChoicePages {

  /** Nothing is run for an answer, so its verdict is there before the next page, as a rule. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final int INVALID = 422;

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final ChoiceViews views;
  private final HandInDesk handIns;
  private final LiveReports reports;

  ChoicePages(
      CurrentAccount current,
      Catalogue catalogue,
      ChoiceViews views,
      HandInDesk handIns,
      LiveReports reports) {
    this.current = current;
    this.catalogue = catalogue;
    this.views = views;
    this.handIns = handIns;
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
        .map(problem -> Response.status(INVALID).entity(page(answer, problem)).build())
        .orElseGet(() -> accept(answer));
  }

  private static Answer found(Account learner, Catalogue.Entry entry, ChoiceForm form) {
    if (!(entry.exercise().task() instanceof Task.Choice choice)) {
      throw ProblemException.notFound("This exercise is no question: write its code instead.");
    }
    return new Answer(learner, entry, choice, form);
  }

  private Response accept(Answer answer) {
    var sender = new HandInDesk.Sender(answer.learner(), answer.form().key());
    var options = Choices.of(answer.form().choices()).text();
    return switch (handIns.take(sender, answer.entry(), options)) {
      case HandedIn.Stored(Submission submission) -> shown(answer, submission);
      case HandedIn.NotTaken not -> not.with(page(answer, not.sentence()));
    };
  }

  private Response shown(Answer answer, Submission submission) {
    reports.await(submission.id(), PATIENCE, _ -> true);
    return Response.seeOther(URI.create(answer.entry().address())).build();
  }

  private Templates.Choice page(Answer answer, String why) {
    return new Templates.Choice(
        views.refused(
            answer.learner(), answer.entry(), answer.choice(), answer.form().choices(), why));
  }
}

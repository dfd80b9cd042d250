package dev.gradus.web.api;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Username;
import dev.gradus.course.Course;
import dev.gradus.course.CourseExercise;
import dev.gradus.course.Teaching;
import dev.gradus.grading.LiveReports;
import dev.gradus.grading.Reports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.submission.Submission;
import dev.gradus.web.ClassParts;
import dev.gradus.web.HandInDesk;
import dev.gradus.web.HandedIn;
import dev.gradus.web.Submitted;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/exercises/{slug}/submissions")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SubmissionsApi {

  private static final int MOST_LISTED = 500;

  private final Resources resources;
  private final CurrentAccount current;
  private final Accounts accounts;
  private final HandInDesk desk;
  private final Reports reports;
  private final LiveReports live;
  private final Submitted submitted;
  private final Teaching teaching;
  private final ClassParts parts;

  SubmissionsApi(
      Resources resources,
      CurrentAccount current,
      Accounts accounts,
      HandInDesk desk,
      Reports reports,
      LiveReports live,
      Submitted submitted,
      Teaching teaching,
      ClassParts parts) {
    this.resources = resources;
    this.current = current;
    this.accounts = accounts;
    this.desk = desk;
    this.reports = reports;
    this.live = live;
    this.submitted = submitted;
    this.teaching = teaching;
    this.parts = parts;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response submit(
      @PathParam("course") String courseSlug,
      @PathParam("slug") String slug,
      @HeaderParam("Idempotency-Key") Optional<String> key,
      @QueryParam("wait") Optional<String> wait,
      HandIn.@Nullable SubmissionBody body) {
    var learner = current.require();
    var sender = new HandInDesk.Sender(learner, HandIn.key(key));
    var place = new HandInDesk.Place(courseSlug, slug);
    var present = HandIn.present(body);
    var atMost = LongPoll.atMost(wait);
    return switch (desk.take(sender, place, task -> HandIn.answer(task, present))) {
      case HandedIn.Stored(Submission submission) -> created(submission, learner, atMost);
      case HandedIn.NotTaken not -> throw not.why();
    };
  }

  /** It is stored, whatever becomes of the wait: who loses the answer may ask for it by its key. */
  private Response created(Submission submission, Account learner, Duration atMost) {
    var report =
        live.awaitNew(submission.id(), atMost, _ -> true)
            .flatMap(found -> submitted.visible(learner, found))
            .orElseThrow();
    return Response.created(URI.create("/api/v1/submissions/" + submission.id()))
        .entity(report)
        .build();
  }

  @GET
  public List<SubmissionReport> all(
      @PathParam("course") String courseSlug,
      @PathParam("slug") String slug,
      @QueryParam("learner") Optional<String> learner) {
    var viewer = current.require();
    Course course = resources.course(courseSlug);
    var exercise = resources.exercise(course, slug);
    return submitted.listed(viewer, course.slug(), listed(viewer, course, exercise, learner));
  }

  private List<SubmissionReport> listed(
      Account viewer, Course course, CourseExercise exercise, Optional<String> learner) {
    if (!teaching.teaches(viewer, course.slug())) {
      learner
          .filter(name -> !name.equals(viewer.username()))
          .ifPresent(
              _ -> {
                throw ProblemException.notFound("Only your own submissions are here.");
              });
      return reports.of(exercise.id(), viewer.id());
    }
    var part = parts.of(course);
    return learner
        .map(
            name ->
                Username.parse(name)
                    .flatMap(accounts::find)
                    .filter(account -> part.shows(account) || account.id().equals(viewer.id()))
                    .map(account -> reports.of(exercise.id(), account.id()))
                    .orElseThrow(
                        () -> ProblemException.notFound("There is no learner " + name + ".")))
        .orElseGet(() -> reports.of(exercise.id(), part.sight(), MOST_LISTED));
  }
}

package dev.gradus.web.api;

import dev.gradus.account.CurrentAccount;
import dev.gradus.course.Course;
import dev.gradus.course.Invitations;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where courses are entered. */
@Path("/api/v1/enrolments")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class EnrolmentsApi {

  private final CurrentAccount current;
  private final Invitations invitations;

  EnrolmentsApi(CurrentAccount current, Invitations invitations) {
    this.current = current;
    this.invitations = invitations;
  }

  /** A code that somebody sends in. */
  record CodeBody(Optional<String> code) {}

  /** Where that led. */
  record Enrolment(String course) {}

  /** Enters a course by its code; entering twice is entering once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Enrolment enter(@Nullable CodeBody body) {
    var code =
        HandIn.present(body)
            .code()
            .orElseThrow(() -> ProblemException.invalid("code", "The field code is missing."));
    return switch (invitations.enter(code, current.require())) {
      case Invitations.Entry.Open(Course course) -> new Enrolment(course.slug());
      case Invitations.Entry.Inside(Course course) -> new Enrolment(course.slug());
      case Invitations.Entry.Shut(String sentence) ->
          throw ProblemException.invalid("code", sentence);
      case Invitations.Entry.Throttled(Duration wait) ->
          throw ProblemException.tooMany(RetryAfter.sentence(wait), wait);
    };
  }
}

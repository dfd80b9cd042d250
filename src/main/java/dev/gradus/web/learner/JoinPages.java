package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.course.Admission;
import dev.gradus.course.Course;
import dev.gradus.course.Courses;
import dev.gradus.course.Enrolments;
import dev.gradus.course.Invitations;
import dev.gradus.web.api.ProblemException;
import dev.gradus.web.api.RetryAfter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/** Where a course is entered: by its code, or the link that holds it. */
@Path("/join")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class JoinPages {

  private static final int INVALID = 422;

  private final CurrentAccount current;
  private final Courses courses;
  private final Enrolments enrolments;
  private final Invitations invitations;
  private final EnrolmentMessages words;

  JoinPages(
      CurrentAccount current,
      Courses courses,
      Enrolments enrolments,
      Invitations invitations,
      EnrolmentMessages words) {
    this.current = current;
    this.courses = courses;
    this.enrolments = enrolments;
    this.invitations = invitations;
    this.words = words;
  }

  /**
   * What the page shows.
   *
   * @param invited whether the code leads in, so that only a press of the button is missing
   * @param takesCodes whether there is any use in typing a code
   */
  record View(
      String title, String lead, String code, boolean invited, boolean takesCodes, String refusal) {

    View refused(String sentence) {
      return new View(title, lead, code, invited, takesCodes, sentence);
    }
  }

  /** With the slug of a course, says why one is not in it. */
  @GET
  public Response show(@QueryParam("course") @DefaultValue("") String slug) {
    var account = current.require();
    return courses
        .find(slug)
        .map(
            course ->
                enrolments.admits(course, account)
                    ? into(course)
                    : page(200, outside(course, account)))
        .orElseGet(() -> page(200, plain("")));
  }

  /** The link of an invitation: shows what one is about to join. */
  @GET
  @Path("{code}")
  public Response open(@PathParam("code") String code) {
    return answer(code, invitations.look(code, current.require()), 200);
  }

  @POST
  public Response join(@FormParam("code") @DefaultValue("") String code) {
    return switch (invitations.enter(code, current.require())) {
      case Invitations.Entry.Open(Course course) -> into(course);
      case Invitations.Entry entry -> answer(code, entry, INVALID);
    };
  }

  private Response answer(String code, Invitations.Entry entry, int refused) {
    return switch (entry) {
      case Invitations.Entry.Inside(Course course) -> into(course);
      case Invitations.Entry.Open(Course course) ->
          page(
              200,
              new View(
                  words.joinCourse(course.titleAndTerm()), words.invited(), code, true, true, ""));
      case Invitations.Entry.Shut(String sentence) -> page(refused, plain(code).refused(sentence));
      case Invitations.Entry.Throttled(Duration wait) ->
          throw ProblemException.tooMany(RetryAfter.sentence(wait), wait);
    };
  }

  private View plain(String code) {
    return new View(words.join(), words.lead(), code, false, true, "");
  }

  private View outside(Course course, Account account) {
    boolean takenOff = enrolments.isUnenrolled(course.id(), account.id());
    boolean takesCodes = !takenOff && course.admission() == Admission.CODE;
    var lead =
        takenOff
            ? words.takenOff(course.title())
            : takesCodes ? words.byCode(course.title()) : words.byList(course.title());
    return new View(course.title(), lead, "", false, takesCodes, "");
  }

  private static Response page(int status, View view) {
    return Response.status(status).entity(new Templates.Join(view)).build();
  }

  private static Response into(Course course) {
    return Response.seeOther(URI.create("/courses/" + course.slug())).build();
  }
}

package dev.gradus.web.instructor;

import dev.gradus.account.Role;
import dev.gradus.course.Admission;
import dev.gradus.course.Assignments;
import dev.gradus.course.Course;
import dev.gradus.course.Invitations;
import dev.gradus.course.Roster;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import dev.gradus.web.api.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** How learners get into a course: openly, by codes, or by its list alone. */
@Path("/courses/{course}/people")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class InvitationPages {

  private static final int INVALID = 422;
  private static final int MOST = 10_000;

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Roster roster;
  private final Invitations invitations;
  private final Assignments assignments;
  private final PeopleViews views;

  InvitationPages(
      Instructors instructors,
      Catalogue catalogue,
      Roster roster,
      Invitations invitations,
      Assignments assignments,
      PeopleViews views) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.roster = roster;
    this.invitations = invitations;
    this.assignments = assignments;
    this.views = views;
  }

  @POST
  @Path("admission")
  public Response admit(
      @PathParam("course") String slug, @FormParam("admission") @DefaultValue("") String label) {
    var actor = instructors.require(slug);
    var admission =
        Admission.of(label)
            .orElseThrow(() -> ProblemException.invalid("admission", "Choose open, code or list."));
    var course = catalogue.course(slug);
    roster.admit(course, admission, actor.id());
    return back(course);
  }

  @POST
  @Path("invitations")
  public Response invite(
      @PathParam("course") String slug,
      @FormParam("most") @DefaultValue("") String most,
      @FormParam("expires") @DefaultValue("") String expires,
      @Context UriInfo here) {
    var actor = instructors.require(slug);
    var course = catalogue.course(slug);
    try {
      var until = WallTime.read(expires, "expires", assignments.rules(course.id()));
      invitations.add(course, most(most), until, actor.id());
      return back(course);
    } catch (FormException e) {
      var refused = new PeopleView.Refused(e.field(), e.sentence(), "", "", most, expires, "");
      var view =
          views.of(new PeopleViews.Look(actor, course), PeopleView.Telling.of(refused), here);
      return Response.status(INVALID).entity(new Templates.People(view)).build();
    }
  }

  @POST
  @Path("invitations/{id}/end")
  public Response end(@PathParam("course") String slug, @PathParam("id") long id) {
    var actor = instructors.require(slug);
    var course = catalogue.course(slug);
    invitations.end(course, id, actor.id());
    return back(course);
  }

  private static Optional<Integer> most(String typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    if (!typed.strip().matches("[1-9][0-9]{0,4}") || Integer.parseInt(typed.strip()) > MOST) {
      throw new FormException("most", "Leave it empty, or write a whole number from 1 to 10000.");
    }
    return Optional.of(Integer.valueOf(typed.strip()));
  }

  private static Response back(Course course) {
    return Response.seeOther(URI.create("/courses/" + course.slug() + "/people#entry")).build();
  }
}

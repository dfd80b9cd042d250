package dev.gradus.web.api;

import dev.gradus.account.Role;
import dev.gradus.course.Invitation;
import dev.gradus.course.Invitations;
import dev.gradus.web.Instructors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes that lead into a course, for its instructors. */
@Path("/api/v1/courses/{course}/invitations")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class InvitationsApi {

  private static final int MOST = 10_000;

  private final Instructors instructors;
  private final Resources resources;
  private final Invitations invitations;

  InvitationsApi(Instructors instructors, Resources resources, Invitations invitations) {
    this.instructors = instructors;
    this.resources = resources;
    this.invitations = invitations;
  }

  /** An invitation, its link without the host. */
  record View(
      String id,
      String code,
      String link,
      int used,
      Optional<Integer> most,
      Optional<Instant> expiresAt) {

    static View of(Invitation made) {
      return new View(
          Long.toString(made.id()),
          made.shown(),
          made.address(),
          made.used(),
          made.most(),
          made.expiresAt());
    }
  }

  /** How many may come by an invitation, and until when. */
  record NewInvitation(Optional<Integer> most, Optional<Instant> expiresAt) {}

  @GET
  public List<View> all(@PathParam("course") String slug) {
    instructors.require(slug);
    return invitations.of(resources.course(slug).id()).stream().map(View::of).toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public View invite(@PathParam("course") String slug, @Nullable NewInvitation body) {
    var actor = instructors.require(slug);
    var course = resources.course(slug);
    var wanted = HandIn.present(body);
    wanted
        .most()
        .filter(most -> most < 1 || most > MOST)
        .ifPresent(
            _ -> {
              throw ProblemException.invalid("most", "It is a number from 1 to " + MOST + ".");
            });
    invitations.add(course, wanted.most(), wanted.expiresAt(), actor.id());
    return View.of(invitations.of(course.id()).getFirst());
  }

  @DELETE
  @Path("{id}")
  public void end(@PathParam("course") String slug, @PathParam("id") long id) {
    var actor = instructors.require(slug);
    invitations.end(resources.course(slug), id, actor.id());
  }
}

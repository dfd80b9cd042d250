package dev.gradus.web.api;

import dev.gradus.account.Role;
import dev.gradus.course.Admission;
import dev.gradus.course.Roster;
import dev.gradus.web.Instructors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How learners get into a course, for its instructors. */
@Path("/api/v1/courses/{course}/admission")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class AdmissionApi {

  private final Instructors instructors;
  private final Resources resources;
  private final Roster roster;

  AdmissionApi(Instructors instructors, Resources resources, Roster roster) {
    this.instructors = instructors;
    this.resources = resources;
    this.roster = roster;
  }

  /** How a course is entered: {@code open}, {@code code} or {@code list}. */
  record AdmissionBody(Optional<String> admission) {

    static AdmissionBody of(Admission admission) {
      return new AdmissionBody(Optional.of(admission.label()));
    }
  }

  @GET
  public AdmissionBody show(@PathParam("course") String slug) {
    instructors.require(slug);
    return AdmissionBody.of(resources.course(slug).admission());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public AdmissionBody admit(@PathParam("course") String slug, @Nullable AdmissionBody body) {
    var actor = instructors.require(slug);
    var admission =
        HandIn.present(body)
            .admission()
            .flatMap(Admission::of)
            .orElseThrow(() -> ProblemException.invalid("admission", "It is open, code or list."));
    roster.admit(resources.course(slug), admission, actor.id());
    return AdmissionBody.of(admission);
  }
}

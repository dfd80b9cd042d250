package dev.gradus.web.instructor;

import dev.gradus.account.AccountId;
import dev.gradus.account.Role;
import dev.gradus.course.CourseVersions;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Chooses the version of an exercise that a course has. */
@Path("/courses/{course}/exercises/{slug}/version")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
class VersionChoicePages {

  /** Where the form stands: on the page of all terms, else on that of the exercise's versions. */
  private static final String OF_TERMS = "terms";

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final CourseVersions versions;

  VersionChoicePages(Instructors instructors, Catalogue catalogue, CourseVersions versions) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.versions = versions;
  }

  @POST
  @Path("move-on")
  public Response moveOn(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @FormParam("page") @DefaultValue("") String page) {
    return chosen(
        course, slug, page, (entry, by) -> versions.moveOn(entry.course(), entry.placed(), by));
  }

  @POST
  @Path("follow")
  public Response follow(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @FormParam("page") @DefaultValue("") String page) {
    return chosen(
        course, slug, page, (entry, by) -> versions.follow(entry.course(), entry.placed(), by));
  }

  /** Keeps to a version; without a number to the one that the course has. */
  @POST
  @Path("pin")
  public Response pin(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @FormParam("number") @DefaultValue("0") int number,
      @FormParam("page") @DefaultValue("") String page) {
    return chosen(
        course,
        slug,
        page,
        (entry, by) -> {
          var version =
              number == 0
                  ? entry.version()
                  : versions
                      .find(entry.placed(), number)
                      .orElseThrow(
                          () -> ProblemException.notFound("There is no version " + number + "."));
          versions.pin(entry.course(), entry.placed(), version, by);
        });
  }

  /** What an instructor chooses for an exercise. */
  private interface Choice {
    void make(Catalogue.Entry entry, AccountId by);
  }

  private Response chosen(String course, String slug, String page, Choice choice) {
    var actor = instructors.require(course);
    var entry = catalogue.entry(course, slug);
    choice.make(entry, actor.id());
    var back =
        page.equals(OF_TERMS)
            ? "/courses/" + course + "/terms#versions"
            : entry.address() + "/versions";
    return Response.seeOther(URI.create(back)).build();
  }
}

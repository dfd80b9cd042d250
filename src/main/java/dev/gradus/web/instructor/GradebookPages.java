package dev.gradus.web.instructor;

import dev.gradus.account.Role;
import dev.gradus.gradebook.GradebookCsv;
import dev.gradus.gradebook.Grades;
import dev.gradus.web.Catalogue;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The gradebook of a course, as a page and as CSV. */
@Path("/courses/{course}")
@RolesAllowed(Role.Name.ASSISTANT)
@RunOnVirtualThread
class GradebookPages {

  private final Catalogue catalogue;
  private final Grades grades;

  GradebookPages(Catalogue catalogue, Grades grades) {
    this.catalogue = catalogue;
    this.grades = grades;
  }

  @GET
  @Path("gradebook")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(@PathParam("course") String course) {
    return new Templates.Gradebook(GradebookView.of(grades.of(catalogue.course(course))));
  }

  @GET
  @Path("gradebook.csv")
  @Produces("text/csv;charset=UTF-8")
  public Response csv(@PathParam("course") String slug) {
    var course = catalogue.course(slug);
    return Response.ok(GradebookCsv.of(grades.of(course)))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"gradebook-" + course.slug() + ".csv\"")
        .build();
  }
}

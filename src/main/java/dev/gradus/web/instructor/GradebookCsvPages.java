package dev.gradus.web.instructor;

import dev.gradus.account.Role;
import dev.gradus.gradebook.GradebookCsv;
import dev.gradus.gradebook.Grades;
import dev.gradus.web.Catalogue;
import dev.gradus.web.ClassParts;
import dev.gradus.web.Instructors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The gradebook of a course as a file; its path is none below the page's. */
@Path("/courses/{course}/gradebook.csv")
@RolesAllowed(Role.Name.ASSISTANT)
@RunOnVirtualThread
class GradebookCsvPages {

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Grades grades;
  private final ClassParts parts;

  GradebookCsvPages(Instructors instructors, Catalogue catalogue, Grades grades, ClassParts parts) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.grades = grades;
    this.parts = parts;
  }

  @GET
  @Produces("text/csv;charset=UTF-8")
  public Response csv(
      @PathParam("course") String slug, @QueryParam("section") @DefaultValue("") String section) {
    instructors.requireTeacher(slug);
    var course = catalogue.course(slug);
    var part = parts.of(course, section);
    return Response.ok(GradebookCsv.of(grades.of(course, part.sight())))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"gradebook-" + course.slug() + part.ending() + ".csv\"")
        .build();
  }
}

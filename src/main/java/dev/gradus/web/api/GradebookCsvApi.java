package dev.gradus.web.api;

import dev.gradus.gradebook.GradebookCsv;
import dev.gradus.gradebook.Grades;
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

/** The gradebook of a course as a file for spreadsheets. */
@Path("/api/v1/courses/{course}/gradebook.csv")
@RolesAllowed({"INSTRUCTOR", "ASSISTANT", "ADMINISTRATOR"})
@RunOnVirtualThread
class GradebookCsvApi {

  private final Instructors instructors;
  private final Resources resources;
  private final Grades grades;
  private final ClassParts parts;

  GradebookCsvApi(Instructors instructors, Resources resources, Grades grades, ClassParts parts) {
    this.instructors = instructors;
    this.resources = resources;
    this.grades = grades;
    this.parts = parts;
  }

  @GET
  @Produces("text/csv;charset=utf-8")
  public Response csv(
      @PathParam("course") String slug, @QueryParam("section") @DefaultValue("") String section) {
    instructors.requireTeacher(slug);
    var course = resources.course(slug);
    return Response.ok(GradebookCsv.of(grades.of(course, parts.of(course, section).sight())))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + course.slug() + "-gradebook.csv\"")
        .build();
  }
}

package dev.gradus.web.instructor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.account.Role;
import dev.gradus.gradebook.Gradebook;
import dev.gradus.gradebook.GradebookCsv;
import dev.gradus.gradebook.Grades;
import dev.gradus.web.Catalogue;
import dev.gradus.web.ClassParts;
import dev.gradus.web.Instructors;
import dev.gradus.web.api.GradebookApi;
import dev.gradus.web.api.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The gradebook of a course as files that other programs read. */
@Path("/courses/{course}/gradebook-exports")
@RolesAllowed(Role.Name.ASSISTANT)
@RunOnVirtualThread
class GradebookExportPages {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Grades grades;
  private final ClassParts parts;
  private final ObjectMapper json;

  GradebookExportPages(
      Instructors instructors,
      Catalogue catalogue,
      Grades grades,
      ClassParts parts,
      ObjectMapper json) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.grades = grades;
    this.parts = parts;
    this.json = json;
  }

  @GET
  @Path("moodle.csv")
  @Produces(CSV)
  public Response moodle(@PathParam("course") String course) {
    var book = book(course);
    return file(GradebookCsv.forMoodle(book), book, "-moodle.csv");
  }

  @GET
  @Path("canvas.csv")
  @Produces(CSV)
  public Response canvas(@PathParam("course") String course) {
    var book = book(course);
    return file(GradebookCsv.forCanvas(book), book, "-canvas.csv");
  }

  @GET
  @Path("gradebook.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@PathParam("course") String course) {
    var book = book(course);
    try {
      return file(
          json.writerWithDefaultPrettyPrinter().writeValueAsString(GradebookApi.View.of(book)),
          book,
          ".json");
    } catch (JsonProcessingException e) {
      throw ProblemException.badRequest("The gradebook can't be written as JSON.");
    }
  }

  private Gradebook book(String slug) {
    instructors.requireTeacher(slug);
    var course = catalogue.course(slug);
    return grades.of(course, parts.of(course).sight());
  }

  private static Response file(String text, Gradebook book, String ending) {
    return Response.ok(text)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"gradebook-" + book.course().slug() + ending + "\"")
        .build();
  }
}

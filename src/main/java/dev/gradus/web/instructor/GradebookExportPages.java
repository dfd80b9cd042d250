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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
  public Response moodle(
      @PathParam("course") String course, @QueryParam("section") @DefaultValue("") String section) {
    var export = export(course, section);
    return file(GradebookCsv.forMoodle(export.book()), export, "-moodle.csv");
  }

  @GET
  @Path("canvas.csv")
  @Produces(CSV)
  public Response canvas(
      @PathParam("course") String course, @QueryParam("section") @DefaultValue("") String section) {
    var export = export(course, section);
    return file(GradebookCsv.forCanvas(export.book()), export, "-canvas.csv");
  }

  @GET
  @Path("gradebook.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(
      @PathParam("course") String course, @QueryParam("section") @DefaultValue("") String section) {
    var export = export(course, section);
    try {
      return file(
          json.writerWithDefaultPrettyPrinter()
              .writeValueAsString(GradebookApi.View.of(export.book())),
          export,
          ".json");
    } catch (JsonProcessingException e) {
      throw ProblemException.badRequest("The gradebook can't be written as JSON.");
    }
  }

  /** The grades of all whom one sees, or of one section. */
  private record Export(Gradebook book, ClassParts.Part part) {

    String name() {
      return book.course().slug() + part.ending();
    }
  }

  private Export export(String slug, String section) {
    instructors.requireTeacher(slug);
    var course = catalogue.course(slug);
    var part = parts.of(course, section);
    return new Export(grades.of(course, part.sight()), part);
  }

  private static Response file(String text, Export export, String ending) {
    return Response.ok(text)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"gradebook-" + export.name() + ending + "\"")
        .build();
  }
}

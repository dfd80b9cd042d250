package dev.gradus.web.api;

import dev.gradus.gradebook.Gradebook;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The gradebook of a course, for those who teach. */
@Path("/api/v1/courses/{course}/gradebook")
@RolesAllowed({"INSTRUCTOR", "ASSISTANT", "ADMINISTRATOR"})
@RunOnVirtualThread
public class GradebookApi {

  private final Instructors instructors;
  private final Resources resources;
  private final Grades grades;
  private final ClassParts parts;

  GradebookApi(Instructors instructors, Resources resources, Grades grades, ClassParts parts) {
    this.instructors = instructors;
    this.resources = resources;
    this.grades = grades;
    this.parts = parts;
  }

  /** A gradebook as the API tells it. */
  public record View(String course, List<Gradebook.Column> exercises, List<Row> learners) {

    public static View of(Gradebook book) {
      return new View(
          book.course().slug(), book.columns(), book.rows().stream().map(Row::of).toList());
    }
  }

  /** A learner's line of it. */
  public record Row(String username, String name, List<GradeView> grades, double total) {

    static Row of(Gradebook.Row row) {
      return new Row(
          row.learner().username(),
          row.learner().name(),
          row.grades().values().stream().map(GradeView::of).toList(),
          row.total());
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public View gradebook(
      @PathParam("course") String slug, @QueryParam("section") @DefaultValue("") String section) {
    instructors.requireTeacher(slug);
    var course = resources.course(slug);
    return View.of(grades.of(course, parts.of(course, section).sight()));
  }
}

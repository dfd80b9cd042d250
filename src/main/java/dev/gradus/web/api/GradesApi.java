package dev.gradus.web.api;

import dev.gradus.account.CurrentAccount;
import dev.gradus.gradebook.Grade;
import dev.gradus.gradebook.Gradebook;
import dev.gradus.gradebook.GradebookCsv;
import dev.gradus.gradebook.Grades;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/api/v1")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class GradesApi {

  private static final String INSTRUCTOR = "INSTRUCTOR";
  private static final String ASSISTANT = "ASSISTANT";
  private static final String ADMINISTRATOR = "ADMINISTRATOR";

  private final CurrentAccount current;
  private final Resources resources;
  private final Grades grades;

  GradesApi(CurrentAccount current, Resources resources, Grades grades) {
    this.current = current;
    this.resources = resources;
    this.grades = grades;
  }

  /** A grade as the contract has it. */
  record GradeView(
      String course,
      String exercise,
      double score,
      double maxScore,
      String submission,
      boolean late) {

    static GradeView of(Grade grade) {
      return new GradeView(
          grade.course(),
          grade.exercise(),
          grade.score(),
          grade.maxScore(),
          grade.submission().toString(),
          false);
    }
  }

  /** A gradebook as the API tells it. */
  record GradebookView(String course, List<Gradebook.Column> exercises, List<RowView> learners) {

    static GradebookView of(Gradebook book) {
      return new GradebookView(
          book.course().slug(), book.columns(), book.rows().stream().map(RowView::of).toList());
    }
  }

  /** A learner's line of the gradebook. */
  record RowView(String username, String name, List<GradeView> grades, double total) {

    static RowView of(Gradebook.Row row) {
      return new RowView(
          row.learner().username(),
          row.learner().name(),
          row.grades().values().stream().map(GradeView::of).toList(),
          row.total());
    }
  }

  @GET
  @Path("grades")
  @Authenticated
  public List<GradeView> own() {
    return grades.of(current.require().id()).stream().map(GradeView::of).toList();
  }

  @GET
  @Path("courses/{course}/gradebook")
  @RolesAllowed({INSTRUCTOR, ASSISTANT, ADMINISTRATOR})
  public GradebookView gradebook(@PathParam("course") String course) {
    return GradebookView.of(grades.of(resources.course(course)));
  }

  @GET
  @Path("courses/{course}/gradebook.csv")
  @Produces("text/csv;charset=utf-8")
  @RolesAllowed({INSTRUCTOR, ASSISTANT, ADMINISTRATOR})
  public Response csv(@PathParam("course") String slug) {
    var course = resources.course(slug);
    return Response.ok(GradebookCsv.of(grades.of(course)))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + course.slug() + "-gradebook.csv\"")
        .build();
  }
}

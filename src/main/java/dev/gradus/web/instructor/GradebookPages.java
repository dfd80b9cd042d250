package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import dev.gradus.course.Course;
import dev.gradus.course.Enrolments;
import dev.gradus.gradebook.Grades;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import io.quarkus.qute.TemplateInstance;
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

/** The gradebook of a course. */
@Path("/courses/{course}/gradebook")
@RolesAllowed(Role.Name.ASSISTANT)
@RunOnVirtualThread
class GradebookPages {

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Enrolments enrolments;
  private final Grades grades;

  GradebookPages(
      Instructors instructors, Catalogue catalogue, Enrolments enrolments, Grades grades) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.enrolments = enrolments;
    this.grades = grades;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(
      @PathParam("course") String course,
      @QueryParam("find") @DefaultValue("") String find,
      @QueryParam("sort") @DefaultValue(GradebookOrder.NAME) String sort,
      @QueryParam("down") boolean down,
      @QueryParam("page") @DefaultValue("1") int page) {
    instructors.requireTeacher(course);
    return new Templates.Gradebook(
        view(catalogue.course(course), new GradebookOrder(find, sort, down, page)),
        instructors.instructs(course));
  }

  /** Of a large class only the grades that are shown are read, and what puts it in order. */
  private GradebookView view(Course course, GradebookOrder order) {
    var learners = enrolments.learners(course.id());
    var found = order.found(learners);
    if (found.size() > GradebookView.SMALL) {
      return GradebookView.ofPart(
          grades.of(course, shown(course, order, found)),
          order,
          new GradebookView.Shown(order, learners.size(), found.size()));
    }
    return GradebookView.of(grades.of(course, found), order, learners.size());
  }

  private List<Account> shown(Course course, GradebookOrder order, List<Account> found) {
    if (order.isByName()) {
      return order.byName(found);
    }
    return order.by(
        order.isByTotal() ? grades.totals(course) : grades.scores(course, order.sort()), found);
  }

  /** All rows in few bytes, for the script. */
  @GET
  @Path("rows")
  @Produces(MediaType.APPLICATION_JSON)
  public GradebookRows rows(@PathParam("course") String course) {
    instructors.requireTeacher(course);
    return GradebookRows.of(grades.of(catalogue.course(course)));
  }
}

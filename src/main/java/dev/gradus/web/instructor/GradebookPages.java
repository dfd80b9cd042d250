package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import dev.gradus.course.Course;
import dev.gradus.course.Enrolments;
import dev.gradus.gradebook.Grades;
import dev.gradus.web.Catalogue;
import dev.gradus.web.ClassParts;
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
  private final ClassParts parts;

  GradebookPages(
      Instructors instructors,
      Catalogue catalogue,
      Enrolments enrolments,
      Grades grades,
      ClassParts parts) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.enrolments = enrolments;
    this.grades = grades;
    this.parts = parts;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(
      @PathParam("course") String slug,
      @QueryParam("section") @DefaultValue("") String section,
      @QueryParam("find") @DefaultValue("") String find,
      @QueryParam("sort") @DefaultValue(GradebookOrder.NAME) String sort,
      @QueryParam("down") boolean down,
      @QueryParam("page") @DefaultValue("1") int page) {
    instructors.requireTeacher(slug);
    var course = catalogue.course(slug);
    var part = parts.of(course, section);
    var order = new GradebookOrder(find, part.name(), sort, down, page);
    return new Templates.Gradebook(view(course, order, part), part, instructors.instructs(slug));
  }

  /** Of a large class only the grades that are shown are read, and what puts it in order. */
  private GradebookView view(Course course, GradebookOrder order, ClassParts.Part part) {
    var learners = enrolments.learners(course.id()).stream().filter(part::shows).toList();
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
  public GradebookRows rows(
      @PathParam("course") String slug, @QueryParam("section") @DefaultValue("") String section) {
    instructors.requireTeacher(slug);
    var course = catalogue.course(slug);
    return GradebookRows.of(grades.of(course, parts.of(course, section).sight()));
  }
}

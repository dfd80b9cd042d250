package dev.gradus.web.instructor;

import dev.gradus.account.Role;
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

/** The gradebook of a course. */
@Path("/courses/{course}/gradebook")
@RolesAllowed(Role.Name.ASSISTANT)
@RunOnVirtualThread
class GradebookPages {

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Grades grades;

  GradebookPages(Instructors instructors, Catalogue catalogue, Grades grades) {
    this.instructors = instructors;
    this.catalogue = catalogue;
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
        GradebookView.of(
            grades.of(catalogue.course(course)), new GradebookOrder(find, sort, down, page)),
        instructors.instructs(course));
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

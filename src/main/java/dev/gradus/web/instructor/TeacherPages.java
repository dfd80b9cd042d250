package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.Role;
import dev.gradus.account.Username;
import dev.gradus.course.Course;
import dev.gradus.course.Teacher;
import dev.gradus.course.Teaching;
import dev.gradus.web.Catalogue;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Who teaches a course, for administrators. */
@Path("/courses/{course}/teachers")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@RunOnVirtualThread
class TeacherPages {

  @CheckedTemplate(basePath = "instructor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Teachers(Course course, List<Teacher> teachers, String username, String refusal)
      implements TemplateInstance {}

  private final Catalogue catalogue;
  private final Accounts accounts;
  private final Teaching teaching;
  private final CurrentAccount current;
  private final TeacherMessages messages;

  TeacherPages(
      Catalogue catalogue,
      Accounts accounts,
      Teaching teaching,
      CurrentAccount current,
      TeacherMessages messages) {
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.teaching = teaching;
    this.current = current;
    this.messages = messages;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(@PathParam("course") String slug) {
    return page(catalogue.course(slug), "", "");
  }

  @POST
  @Produces(MediaType.TEXT_HTML)
  public Response add(
      @PathParam("course") String slug, @FormParam("username") @DefaultValue("") String username) {
    return change(
        slug,
        username,
        (course, account) -> teaching.name(course, account, current.require().id()));
  }

  @POST
  @Path("{username}/remove")
  @Produces(MediaType.TEXT_HTML)
  public Response remove(@PathParam("course") String slug, @PathParam("username") String username) {
    return change(
        slug,
        username,
        (course, account) -> teaching.dismiss(course, account, current.require().id()));
  }

  private interface Change {
    void make(Course course, Account account);
  }

  private Response change(String slug, String username, Change change) {
    var course = catalogue.course(slug);
    var account = Username.parse(username).flatMap(accounts::find);
    if (account.isEmpty()) {
      return refused(course, username, messages.unknown(username));
    }
    try {
      change.make(course, account.get());
    } catch (InvalidAccountException e) {
      return refused(course, username, e.sentence());
    }
    return Response.seeOther(URI.create("/courses/" + course.slug() + "/teachers")).build();
  }

  private Response refused(Course course, String username, String sentence) {
    return Response.status(422).entity(page(course, username, sentence)).build();
  }

  private TemplateInstance page(Course course, String username, String refusal) {
    return new Teachers(course, teaching.of(course.id()), username, refusal);
  }
}

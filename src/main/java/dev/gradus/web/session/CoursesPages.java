package dev.gradus.web.session;

import static dev.gradus.web.session.AccountPages.text;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.Role;
import dev.gradus.account.Username;
import dev.gradus.course.CourseList;
import dev.gradus.course.CourseNameTakenException;
import dev.gradus.course.Founding;
import dev.gradus.course.Outline;
import dev.gradus.course.Owner;
import dev.gradus.exercise.Slugs;
import dev.gradus.web.result.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All courses, and new ones, for administrators. */
@Path("/administration/courses")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CoursesPages {

  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CoursesPage(List<Row> rows, Form form, Refusal refusal) implements TemplateInstance {}

  /** One course; {@code over} has at most one element. */
  record Row(CourseList.Line course, List<Moment> over) {

    public boolean ofFiles() {
      return course.owner() == Owner.FILES;
    }
  }

  /** What was entered for a new course. */
  record Form(String title, String slug, String instructor) {
    static final Form EMPTY = new Form("", "", "");
  }

  private final CourseList list;
  private final Founding founding;
  private final Accounts accounts;
  private final CurrentAccount current;
  private final AdministrationMessages messages;

  CoursesPages(
      CourseList list,
      Founding founding,
      Accounts accounts,
      CurrentAccount current,
      AdministrationMessages messages) {
    this.list = list;
    this.founding = founding;
    this.accounts = accounts;
    this.current = current;
    this.messages = messages;
  }

  @GET
  public CoursesPage show() {
    return page(Form.EMPTY, Refusal.NONE);
  }

  /** Makes a course in the web, in which nothing stands yet, with its first instructor. */
  @POST
  public Response add(
      @FormParam("title") @Nullable String title,
      @FormParam("slug") @Nullable String slug,
      @FormParam("instructor") @Nullable String instructor) {
    var form = new Form(text(title).strip(), text(slug).strip(), text(instructor).strip());
    var name = form.slug().isEmpty() ? Slugs.of(form.title(), Slugs.LONGEST) : form.slug();
    try {
      var teacher = check(form, name);
      founding.found(name, form.title(), teacher, current.require());
      return Response.seeOther(URI.create("/courses/" + name + "/outline")).build();
    } catch (InvalidAccountException e) {
      return Response.status(422).entity(page(form, Refusal.of(e))).build();
    } catch (CourseNameTakenException _) {
      var taken = new Refusal("slug", messages.courseNameTaken(name));
      return Response.status(422).entity(page(form, taken)).build();
    }
  }

  /** Who is to teach it; refuses what can't be before anything is made. */
  private Optional<Account> check(Form form, String name) {
    if (form.title().isEmpty() || form.title().length() > Outline.LONGEST) {
      throw new InvalidAccountException("title", messages.courseTitleRule());
    }
    if (!Slugs.isSlug(name)) {
      throw new InvalidAccountException("slug", messages.courseSlugRule());
    }
    if (form.instructor().isEmpty()) {
      return Optional.empty();
    }
    var account =
        Username.parse(form.instructor())
            .flatMap(accounts::find)
            .filter(found -> found.role().includes(Role.INSTRUCTOR));
    if (account.isEmpty()) {
      throw new InvalidAccountException(
          "instructor", messages.courseInstructorUnknown(form.instructor()));
    }
    return account;
  }

  private CoursesPage page(Form form, Refusal refusal) {
    return new CoursesPage(
        list.all().stream()
            .map(line -> new Row(line, line.over().map(Moment::of).stream().toList()))
            .toList(),
        form,
        refusal);
  }
}

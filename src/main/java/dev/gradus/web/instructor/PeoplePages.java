package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.Role;
import dev.gradus.account.Username;
import dev.gradus.course.ClassList;
import dev.gradus.course.ClassListException;
import dev.gradus.course.Course;
import dev.gradus.course.Enrolments;
import dev.gradus.course.Roster;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import dev.gradus.web.api.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Who is in a course: list, role, enrol, unenrol and back. */
@Path("/courses/{course}/people")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class PeoplePages {

  private static final int INVALID = 422;

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Accounts accounts;
  private final Enrolments enrolments;
  private final Roster roster;
  private final PeopleViews views;
  private final PeopleMessages words;

  PeoplePages(
      Instructors instructors,
      Catalogue catalogue,
      Accounts accounts,
      Enrolments enrolments,
      Roster roster,
      PeopleViews views,
      PeopleMessages words) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.enrolments = enrolments;
    this.roster = roster;
    this.views = views;
    this.words = words;
  }

  /** Who changes whom in which course. */
  private record Whom(Account actor, Course course, Account account) {}

  @GET
  public Templates.People show(
      @PathParam("course") String slug,
      @QueryParam("find") @DefaultValue("") String find,
      @QueryParam("section") @DefaultValue("") String section,
      @QueryParam("page") @DefaultValue("1") int page,
      @QueryParam("unenrolled") @DefaultValue("") String unenrolled,
      @Context UriInfo here) {
    var viewer = instructors.require(slug);
    var course = catalogue.course(slug);
    var look = new PeopleViews.Look(viewer, course, find, section, page);
    return new Templates.People(views.of(look, gone(course, unenrolled, viewer), here));
  }

  @POST
  public Response enrol(
      @PathParam("course") String slug,
      @FormParam("username") @DefaultValue("") String username,
      @FormParam("role") @DefaultValue("LEARNER") Role role,
      @Context UriInfo here) {
    var actor = instructors.require(slug);
    var course = catalogue.course(slug);
    var account = Username.parse(username).flatMap(accounts::find);
    if (account.isEmpty()) {
      return refused(actor, course, words.unknown(username.strip()), username, here);
    }
    try {
      roster.enrol(course, account.get(), role, actor);
    } catch (InvalidAccountException e) {
      return refused(actor, course, e.sentence(), username, here);
    }
    return back(course, "?find=" + account.get().username());
  }

  /** All of a list, or nobody. */
  @POST
  @Path("list")
  public Response add(
      @PathParam("course") String slug,
      @FormParam("list") @DefaultValue("") String list,
      @Context UriInfo here) {
    var actor = instructors.require(slug);
    var course = catalogue.course(slug);
    try {
      var added = roster.add(course, ClassList.parse(list), actor);
      var done = words.added(added.enrolled(), added.already(), added.expected(), added.placed());
      return page(200, actor, course, PeopleView.Telling.done(done), here);
    } catch (ClassListException e) {
      var refused = PeopleView.Refused.list(words.nobodyAdded(), list);
      var problems = e.problems().stream().map(ClassList.Problem::toString).toList();
      return page(
          INVALID,
          actor,
          course,
          new PeopleView.Telling("", Optional.empty(), refused, problems),
          here);
    }
  }

  @POST
  @Path("{username}/role")
  public Response setRole(
      @PathParam("course") String slug,
      @PathParam("username") String username,
      @FormParam("role") @DefaultValue("LEARNER") Role role,
      @Context UriInfo here) {
    var whom = whom(slug, username);
    try {
      roster.enrol(whom.course(), whom.account(), role, whom.actor());
    } catch (InvalidAccountException e) {
      return refused(whom.actor(), whom.course(), e.sentence(), "", here);
    }
    return back(whom.course(), "?find=" + whom.account().username());
  }

  @POST
  @Path("{username}/unenrol")
  public Response unenrol(
      @PathParam("course") String slug, @PathParam("username") String username) {
    var whom = whom(slug, username);
    roster.unenrol(whom.course(), whom.account(), whom.actor());
    return back(whom.course(), "?unenrolled=" + whom.account().username());
  }

  /** Undoes that. */
  @POST
  @Path("{username}/restore")
  public Response restore(
      @PathParam("course") String slug, @PathParam("username") String username) {
    var whom = whom(slug, username);
    roster.restore(whom.course(), whom.account(), whom.actor());
    return back(whom.course(), "");
  }

  /** Takes somebody who has no account off the list. */
  @POST
  @Path("expected/{username}/remove")
  public Response expectNoMore(
      @PathParam("course") String slug, @PathParam("username") String username) {
    instructors.require(slug);
    var course = catalogue.course(slug);
    roster.expectNoMore(course, username);
    return back(course, "");
  }

  private Whom whom(String slug, String username) {
    var actor = instructors.require(slug);
    var account =
        Username.parse(username)
            .flatMap(accounts::find)
            .orElseThrow(() -> ProblemException.notFound(words.unknown(username)));
    return new Whom(actor, catalogue.course(slug), account);
  }

  private PeopleView.Telling gone(Course course, String username, Account viewer) {
    return enrolments.unenrolled(course.id()).stream()
        .filter(one -> one.account().username().equals(username))
        .findFirst()
        .map(one -> PeopleViews.former(one, viewer))
        .map(
            one ->
                new PeopleView.Telling("", Optional.of(one), PeopleView.Refused.NOTHING, List.of()))
        .orElse(PeopleView.Telling.NOTHING);
  }

  private Response refused(
      Account actor, Course course, String sentence, String username, UriInfo here) {
    var refused = PeopleView.Refused.username(sentence, username);
    return page(INVALID, actor, course, PeopleView.Telling.of(refused), here);
  }

  private Response page(
      int status, Account actor, Course course, PeopleView.Telling telling, UriInfo here) {
    var view = views.of(new PeopleViews.Look(actor, course), telling, here);
    return Response.status(status).entity(new Templates.People(view)).build();
  }

  private static Response back(Course course, String query) {
    return Response.seeOther(URI.create("/courses/" + course.slug() + "/people" + query)).build();
  }
}

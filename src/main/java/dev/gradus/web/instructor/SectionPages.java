package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import dev.gradus.course.Course;
import dev.gradus.course.InvalidSectionException;
import dev.gradus.course.Section;
import dev.gradus.course.SectionPlan;
import dev.gradus.course.Sections;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import dev.gradus.web.NamedAccounts;
import dev.gradus.web.api.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** The sections of a course: make, rename and delete them, and say who is in them. */
@Path("/courses/{course}/sections")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SectionPages {

  private static final int INVALID = 422;
  private static final String HERE = "#sections";

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final NamedAccounts accounts;
  private final Sections sections;
  private final SectionPlan plan;
  private final PeopleViews views;

  SectionPages(
      Instructors instructors,
      Catalogue catalogue,
      NamedAccounts accounts,
      Sections sections,
      SectionPlan plan,
      PeopleViews views) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.sections = sections;
    this.plan = plan;
    this.views = views;
  }

  /** Who changes which course. */
  private record Place(Account actor, Course course) {}

  @POST
  public Response add(
      @PathParam("course") String slug,
      @FormParam("name") @DefaultValue("") String name,
      @Context UriInfo here) {
    var place = place(slug);
    return answer(
        place, name, HERE, here, () -> plan.add(place.course(), name, place.actor().id()));
  }

  @POST
  @Path("{id}/name")
  public Response rename(
      @PathParam("course") String slug,
      @PathParam("id") long id,
      @FormParam("name") @DefaultValue("") String name,
      @Context UriInfo here) {
    var place = place(slug);
    var section = section(place, id);
    return answer(
        place,
        "",
        HERE,
        here,
        () -> plan.rename(place.course(), section, name, place.actor().id()));
  }

  @POST
  @Path("{id}/delete")
  public Response delete(@PathParam("course") String slug, @PathParam("id") long id) {
    var place = place(slug);
    plan.delete(place.course(), section(place, id), place.actor().id());
    return back(place, HERE);
  }

  /** Names an assistant for a section. */
  @POST
  @Path("{id}/assistants")
  public Response assign(
      @PathParam("course") String slug,
      @PathParam("id") long id,
      @FormParam("username") @DefaultValue("") String username,
      @Context UriInfo here) {
    var place = place(slug);
    var section = section(place, id);
    var assistant = accounts.require(username);
    return answer(
        place,
        "",
        HERE,
        here,
        () -> plan.assign(place.course(), section, assistant, place.actor().id()));
  }

  @POST
  @Path("{id}/assistants/{username}/remove")
  public Response dismiss(
      @PathParam("course") String slug,
      @PathParam("id") long id,
      @PathParam("username") String username) {
    var place = place(slug);
    plan.dismiss(
        place.course(), section(place, id), accounts.require(username), place.actor().id());
    return back(place, HERE);
  }

  /**
   * Puts a learner into a section, or into none.
   *
   * @param to the section's id, empty for none
   * @param shown which part of the people was shown, to show it again
   */
  @POST
  @Path("learners/{username}")
  public Response move(
      @PathParam("course") String slug,
      @PathParam("username") String username,
      @FormParam("section") @DefaultValue("") String to,
      @FormParam("shown") @DefaultValue("") String shown,
      @Context UriInfo here) {
    var place = place(slug);
    var learner = accounts.require(username);
    var section =
        to.isEmpty()
            ? Optional.<Section>empty()
            : Optional.of(section(place, to.matches("[1-9][0-9]{0,17}") ? Long.parseLong(to) : 0));
    var query = shown.matches("\\?[A-Za-z0-9=&%+._*-]*") ? shown : "";
    return answer(
        place,
        "",
        query,
        here,
        () -> plan.move(place.course(), learner, section, place.actor().id()));
  }

  private Place place(String slug) {
    return new Place(instructors.require(slug), catalogue.course(slug));
  }

  private Section section(Place place, long id) {
    return sections
        .find(place.course().id(), id)
        .orElseThrow(() -> ProblemException.notFound("There is no such section."));
  }

  private Response answer(Place place, String name, String query, UriInfo here, Runnable change) {
    try {
      change.run();
      return back(place, query);
    } catch (InvalidSectionException e) {
      var refused = PeopleView.Refused.section(e.sentence(), name);
      var look = new PeopleViews.Look(place.actor(), place.course());
      var view = views.of(look, PeopleView.Telling.of(refused), here);
      return Response.status(INVALID).entity(new Templates.People(view)).build();
    }
  }

  private static Response back(Place place, String query) {
    return Response.seeOther(URI.create("/courses/" + place.course().slug() + "/people" + query))
        .build();
  }
}

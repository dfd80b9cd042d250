package dev.gradus.web.api;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.Role;
import dev.gradus.course.Course;
import dev.gradus.course.Enrolments;
import dev.gradus.course.InvalidSectionException;
import dev.gradus.course.Section;
import dev.gradus.course.SectionPlan;
import dev.gradus.course.Sections;
import dev.gradus.web.Instructors;
import dev.gradus.web.NamedAccounts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sections of a course with their learners and assistants, for its instructors. */
@Path("/api/v1/courses/{course}/sections")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SectionsApi {

  private final Instructors instructors;
  private final Resources resources;
  private final NamedAccounts accounts;
  private final Enrolments enrolments;
  private final Sections sections;
  private final SectionPlan plan;

  SectionsApi(
      Instructors instructors,
      Resources resources,
      NamedAccounts accounts,
      Enrolments enrolments,
      Sections sections,
      SectionPlan plan) {
    this.instructors = instructors;
    this.resources = resources;
    this.accounts = accounts;
    this.enrolments = enrolments;
    this.sections = sections;
    this.plan = plan;
  }

  /** A section, with the usernames of who is in it. */
  record View(String id, String name, List<String> learners, List<String> assistants) {}

  /** What a section is to be called. */
  record SectionBody(Optional<String> name) {}

  /** Who changes what in which course. */
  private record Place(Account actor, Course course, Section section) {}

  @GET
  public List<View> all(@PathParam("course") String slug) {
    instructors.require(slug);
    return views(resources.course(slug));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(@PathParam("course") String slug, @Nullable SectionBody body) {
    var actor = instructors.require(slug);
    var course = resources.course(slug);
    var name = HandIn.present(body).name().orElse("");
    var made = valid("name", () -> plan.add(course, name, actor.id()));
    return Response.created(
            URI.create("/api/v1/courses/%s/sections/%d".formatted(course.slug(), made.id())))
        .entity(view(course, made.id()))
        .build();
  }

  /** Renames a section. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public View rename(
      @PathParam("course") String slug, @PathParam("id") long id, @Nullable SectionBody body) {
    var place = place(slug, id);
    var name = HandIn.present(body).name().orElse("");
    valid(
        "name",
        () -> {
          plan.rename(place.course(), place.section(), name, place.actor().id());
          return true;
        });
    return view(place.course(), id);
  }

  /** Takes a section away; its learners stay in the course. */
  @DELETE
  @Path("{id}")
  public void delete(@PathParam("course") String slug, @PathParam("id") long id) {
    var place = place(slug, id);
    plan.delete(place.course(), place.section(), place.actor().id());
  }

  /** Puts a learner into a section, out of the one where they were. */
  @PUT
  @Path("{id}/learners/{username}")
  public View move(
      @PathParam("course") String slug,
      @PathParam("id") long id,
      @PathParam("username") String username) {
    var place = place(slug, id);
    var learner = accounts.require(username);
    valid(
        "username",
        () -> plan.move(place.course(), learner, Optional.of(place.section()), place.actor().id()));
    return view(place.course(), id);
  }

  @DELETE
  @Path("{id}/learners/{username}")
  public void takeOut(
      @PathParam("course") String slug,
      @PathParam("id") long id,
      @PathParam("username") String username) {
    var place = place(slug, id);
    var learner = accounts.require(username);
    if (!sections.learners(place.course().id(), place.section()).contains(learner.id())) {
      throw ProblemException.notFound(username + " is not in this section.");
    }
    plan.move(place.course(), learner, Optional.empty(), place.actor().id());
  }

  /** Names an assistant of the course for a section. */
  @PUT
  @Path("{id}/assistants/{username}")
  public View assign(
      @PathParam("course") String slug,
      @PathParam("id") long id,
      @PathParam("username") String username) {
    var place = place(slug, id);
    var assistant = accounts.require(username);
    valid(
        "username",
        () -> plan.assign(place.course(), place.section(), assistant, place.actor().id()));
    return view(place.course(), id);
  }

  @DELETE
  @Path("{id}/assistants/{username}")
  public void dismiss(
      @PathParam("course") String slug,
      @PathParam("id") long id,
      @PathParam("username") String username) {
    var place = place(slug, id);
    plan.dismiss(place.course(), place.section(), accounts.require(username), place.actor().id());
  }

  private Place place(String slug, long id) {
    var actor = instructors.require(slug);
    var course = resources.course(slug);
    return sections
        .find(course.id(), id)
        .map(section -> new Place(actor, course, section))
        .orElseThrow(() -> ProblemException.notFound("There is no such section."));
  }

  private static <T> T valid(String field, Supplier<T> change) {
    try {
      return change.get();
    } catch (InvalidSectionException e) {
      throw ProblemException.invalid(field, e.sentence());
    }
  }

  private View view(Course course, long id) {
    return views(course).stream()
        .filter(view -> view.id().equals(Long.toString(id)))
        .findFirst()
        .orElseThrow();
  }

  private List<View> views(Course course) {
    Map<AccountId, String> names =
        enrolments.people(course.id()).stream()
            .collect(Collectors.toMap(one -> one.account().id(), one -> one.account().username()));
    var learning = sections.learners(course.id());
    var assisting = sections.assistants(course.id());
    return sections.of(course.id()).stream()
        .map(
            section ->
                new View(
                    Long.toString(section.id()),
                    section.name(),
                    names(section, learning, names),
                    names(section, assisting, names)))
        .toList();
  }

  private static List<String> names(
      Section section, List<Sections.Membership> members, Map<AccountId, String> names) {
    return members.stream()
        .filter(member -> member.section() == section.id())
        .map(member -> names.getOrDefault(member.account(), ""))
        .sorted()
        .toList();
  }
}

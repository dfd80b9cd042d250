package dev.gradus.web.api;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.Role;
import dev.gradus.course.ClassList;
import dev.gradus.course.ClassListException;
import dev.gradus.course.Course;
import dev.gradus.course.Enrolments;
import dev.gradus.course.Participant;
import dev.gradus.course.Roster;
import dev.gradus.course.Section;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is in a course, for its instructors. */
@Path("/api/v1/courses/{course}/people")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PeopleApi {

  private final Instructors instructors;
  private final Resources resources;
  private final NamedAccounts accounts;
  private final Enrolments enrolments;
  private final Roster roster;
  private final Sections sections;

  PeopleApi(
      Instructors instructors,
      Resources resources,
      NamedAccounts accounts,
      Enrolments enrolments,
      Roster roster,
      Sections sections) {
    this.instructors = instructors;
    this.resources = resources;
    this.accounts = accounts;
    this.enrolments = enrolments;
    this.roster = roster;
    this.sections = sections;
  }

  /** Somebody in a course; a learner with the section where they are. */
  record Person(
      String username, String name, String role, Instant since, Optional<String> section) {

    static Person of(Participant one, Map<AccountId, String> sections) {
      return new Person(
          one.account().username(),
          one.account().name(),
          label(one.role()),
          one.since(),
          Optional.ofNullable(sections.get(one.account().id())));
    }
  }

  /** What somebody is to be: {@code learner}, {@code assistant} or {@code instructor}. */
  record RoleBody(Optional<String> role) {}

  @GET
  public List<Person> all(@PathParam("course") String slug) {
    instructors.require(slug);
    return people(resources.course(slug));
  }

  /** Enrols somebody, or gives them another role. */
  @PUT
  @Path("{username}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Person put(
      @PathParam("course") String slug,
      @PathParam("username") String username,
      @Nullable RoleBody body) {
    var actor = instructors.require(slug);
    var course = resources.course(slug);
    var account = accounts.require(username);
    roster.enrol(course, account, role(HandIn.present(body).role()), actor);
    return find(course, account).orElseThrow();
  }

  /** Unenrols somebody; what they handed in and their grades are kept. */
  @DELETE
  @Path("{username}")
  public void remove(@PathParam("course") String slug, @PathParam("username") String username) {
    var actor = instructors.require(slug);
    if (!roster.unenrol(resources.course(slug), accounts.require(username), actor)) {
      throw ProblemException.notFound(username + " is not in this course.");
    }
  }

  /** Enrols all of a list, or nobody if a line of it is wrong. */
  @POST
  @Consumes("text/csv")
  public Roster.Added add(@PathParam("course") String slug, @Nullable String list) {
    var actor = instructors.require(slug);
    try {
      return roster.add(
          resources.course(slug), ClassList.parse(Optional.ofNullable(list).orElse("")), actor);
    } catch (ClassListException e) {
      throw ProblemException.invalid(
          "list",
          "Nobody was enrolled. "
              + e.problems().stream()
                  .map(ClassList.Problem::toString)
                  .collect(Collectors.joining(" ")));
    }
  }

  private Optional<Person> find(Course course, Account account) {
    return people(course).stream()
        .filter(one -> one.username().equals(account.username()))
        .findFirst();
  }

  private List<Person> people(Course course) {
    var names =
        sections.of(course.id()).stream().collect(Collectors.toMap(Section::id, Section::name));
    var of =
        sections.learners(course.id()).stream()
            .collect(
                Collectors.toMap(
                    Sections.Membership::account,
                    member -> names.getOrDefault(member.section(), "")));
    return enrolments.people(course.id()).stream().map(one -> Person.of(one, of)).toList();
  }

  private static Role role(Optional<String> word) {
    return word.flatMap(
            name -> Arrays.stream(Role.values()).filter(role -> label(role).equals(name)).findAny())
        .orElseThrow(
            () -> ProblemException.invalid("role", "It is learner, assistant or instructor."));
  }

  private static String label(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}

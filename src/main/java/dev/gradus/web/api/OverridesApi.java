package dev.gradus.web.api;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.Role;
import dev.gradus.account.Username;
import dev.gradus.course.Assignments;
import dev.gradus.course.Enrolments;
import dev.gradus.gradebook.Grade;
import dev.gradus.gradebook.Grades;
import dev.gradus.gradebook.Overrides;
import dev.gradus.web.ClassParts;
import dev.gradus.web.Instructors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Grades that are set by hand: one learner, one exercise. */
@Path("/api/v1/courses/{course}/exercises/{slug}/overrides/{username}")
@RolesAllowed(Role.Name.ASSISTANT)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class OverridesApi {

  private final Instructors instructors;
  private final Resources resources;
  private final Accounts accounts;
  private final Enrolments enrolments;
  private final Assignments assignments;
  private final Grades grades;
  private final Overrides overrides;
  private final ClassParts parts;

  OverridesApi(
      Instructors instructors,
      Resources resources,
      Accounts accounts,
      Enrolments enrolments,
      Assignments assignments,
      Grades grades,
      Overrides overrides,
      ClassParts parts) {
    this.instructors = instructors;
    this.resources = resources;
    this.accounts = accounts;
    this.enrolments = enrolments;
    this.assignments = assignments;
    this.grades = grades;
    this.overrides = overrides;
    this.parts = parts;
  }

  /** A score from 0 to what full marks are worth, and why, which the learner reads. */
  record OverrideBody(Optional<Double> score, Optional<String> reason) {}

  @GET
  public GradeView show(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("username") String username) {
    instructors.requireTeacher(course);
    var whose = whose(course, slug, username);
    if (!parts.of(whose.course()).sight().includes(whose.learner())) {
      throw nobody(username);
    }
    return grade(whose);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public GradeView set(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("username") String username,
      @Nullable OverrideBody body) {
    var actor = instructors.require(course);
    var whose = whose(course, slug, username);
    overrides.set(whose, byHand(whose, HandIn.present(body)), actor.id());
    return grade(whose);
  }

  /** Lets what was earned count again. */
  @DELETE
  public void takeBack(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("username") String username,
      @QueryParam("reason") @DefaultValue("") String reason) {
    var actor = instructors.require(course);
    overrides.takeBack(whose(course, slug, username), reason, actor.id());
  }

  private Grade.ByHand byHand(Assignments.Whose whose, OverrideBody body) {
    double most =
        assignments.worth(whose, resources.current(whose.exercise()).exercise().maxScore());
    double score =
        body.score()
            .filter(wanted -> wanted >= 0 && wanted <= most)
            .orElseThrow(
                () -> ProblemException.invalid("score", "It is a number from 0 to " + most + "."));
    var reason =
        body.reason()
            .map(String::strip)
            .filter(why -> !why.isEmpty() && why.length() <= Overrides.LONGEST_REASON)
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "reason", "It has 1 to " + Overrides.LONGEST_REASON + " characters."));
    return new Grade.ByHand(score, reason);
  }

  private GradeView grade(Assignments.Whose whose) {
    return grades
        .of(whose.learner(), whose.exercise().id())
        .map(GradeView::of)
        .orElseThrow(() -> ProblemException.notFound(whose.username() + " has no grade here yet."));
  }

  private Assignments.Whose whose(String slug, String exercise, String username) {
    var course = resources.course(slug);
    return Username.parse(username)
        .flatMap(accounts::find)
        .map(Account::id)
        .filter(learner -> enrolments.takes(course.id(), learner))
        .map(
            learner ->
                new Assignments.Whose(
                    course, resources.exercise(course, exercise), learner, username))
        .orElseThrow(() -> nobody(username));
  }

  private static ProblemException nobody(String username) {
    return ProblemException.notFound("There is no learner " + username + " in this course.");
  }
}

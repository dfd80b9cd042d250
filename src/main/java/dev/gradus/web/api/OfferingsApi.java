package dev.gradus.web.api;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import dev.gradus.course.Admission;
import dev.gradus.course.Assignment;
import dev.gradus.course.Course;
import dev.gradus.course.CourseCopying;
import dev.gradus.course.DateShift;
import dev.gradus.course.InvalidOfferingException;
import dev.gradus.course.NewOffering;
import dev.gradus.course.Offering;
import dev.gradus.course.OfferingPlan;
import dev.gradus.course.OfferingPlans;
import dev.gradus.course.Offerings;
import dev.gradus.course.Participant;
import dev.gradus.course.Teaching;
import dev.gradus.course.Versioning;
import dev.gradus.web.Instructors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terms of a course, for its instructors: each offering is a course of its own. */
@Path("/api/v1/courses/{course}/offerings")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class OfferingsApi {

  private static final DateShift NONE = new DateShift(0);

  private final Instructors instructors;
  private final Resources resources;
  private final Teaching teaching;
  private final Offerings offerings;
  private final OfferingPlans plans;
  private final CourseCopying copying;

  OfferingsApi(
      Instructors instructors,
      Resources resources,
      Teaching teaching,
      Offerings offerings,
      OfferingPlans plans,
      CourseCopying copying) {
    this.instructors = instructors;
    this.resources = resources;
    this.teaching = teaching;
    this.offerings = offerings;
    this.plans = plans;
    this.copying = copying;
  }

  /** When a course is held. */
  record TermBody(Optional<String> term, Optional<LocalDate> startDate) {}

  /**
   * What a course is to be when it is held again. Dates move by {@code shiftDays}, or from {@code
   * previousStartDate} to {@code startDate}; the former is known if the course says when it began.
   *
   * @param versions {@code newest} or {@code pinned}
   * @param admission {@code list}, {@code code} or {@code open}
   * @param teachers the usernames of those who come along
   * @param sections whether it gets sections of the same names
   */
  record OfferingBody(
      Optional<String> slug,
      Optional<String> title,
      Optional<String> term,
      Optional<LocalDate> startDate,
      Optional<LocalDate> previousStartDate,
      Optional<Integer> shiftDays,
      Optional<String> versions,
      Optional<String> admission,
      Optional<List<String>> teachers,
      Optional<Boolean> sections) {}

  /** What would come of it. */
  record PlanView(int shiftDays, List<PlanLine> exercises, List<String> unpublished) {

    static PlanView of(OfferingPlan plan) {
      return new PlanView(
          plan.shift().days(), plan.lines().stream().map(PlanLine::of).toList(), plan.left());
    }
  }

  /** An exercise with its times now and then. */
  record PlanLine(
      String exercise,
      int version,
      int newestVersion,
      Optional<Double> points,
      Optional<Integer> attempts,
      TimesView before,
      TimesView after) {

    static PlanLine of(OfferingPlan.Line line) {
      return new PlanLine(
          line.slug(),
          line.version().number(),
          line.newest().number(),
          line.before().points(),
          line.before().attempts(),
          TimesView.of(line.before().times()),
          TimesView.of(line.after().times()));
    }
  }

  /** When something may be handed in. */
  record TimesView(Optional<Instant> opensAt, Optional<Instant> dueAt, Optional<Instant> closesAt) {

    static TimesView of(Assignment.Times times) {
      return new TimesView(times.opens(), times.due(), times.closes());
    }
  }

  /** The course itself and those that it was copied from or to, where one teaches. */
  @GET
  public List<Offering> all(@PathParam("course") String slug) {
    var viewer = instructors.require(slug);
    return offerings.family(resources.course(slug)).stream()
        .filter(one -> teaching.instructs(viewer, one.slug()))
        .toList();
  }

  /** Says when the course is held. */
  @PUT
  @Path("this")
  @Consumes(MediaType.APPLICATION_JSON)
  public Offering describe(@PathParam("course") String slug, @Nullable TermBody body) {
    var actor = instructors.require(slug);
    var wanted = HandIn.present(body);
    var course = resources.course(slug);
    try {
      offerings.describe(course, wanted.term().orElse(""), wanted.startDate(), actor.id());
    } catch (InvalidOfferingException e) {
      throw ProblemException.invalid(e.field(), e.sentence());
    }
    return offerings.of(resources.course(slug));
  }

  /** What would come of it; nothing is changed. */
  @POST
  @Path("plan")
  @Consumes(MediaType.APPLICATION_JSON)
  public PlanView plan(@PathParam("course") String slug, @Nullable OfferingBody body) {
    instructors.require(slug);
    var course = resources.course(slug);
    try {
      return PlanView.of(plans.of(course, shift(course, HandIn.present(body))));
    } catch (InvalidOfferingException e) {
      throw invalid(e);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response make(@PathParam("course") String slug, @Nullable OfferingBody body) {
    var actor = instructors.require(slug);
    var course = resources.course(slug);
    try {
      var made = copying.copy(course, wanted(course, HandIn.present(body), actor), actor);
      return Response.created(URI.create("/api/v1/courses/" + made.slug()))
          .entity(offerings.of(made))
          .build();
    } catch (InvalidOfferingException e) {
      throw invalid(e);
    }
  }

  private NewOffering wanted(Course course, OfferingBody body, Account by) {
    return new NewOffering(
        body.slug().orElse(""),
        body.title().orElse(course.title()),
        body.term().orElse(""),
        body.startDate(),
        shift(course, body),
        body.versions()
            .map(
                label ->
                    Versioning.of(label)
                        .orElseThrow(
                            () -> ProblemException.invalid("versions", "It is newest or pinned.")))
            .orElse(Versioning.NEWEST),
        body.admission()
            .map(
                label ->
                    Admission.of(label)
                        .orElseThrow(
                            () ->
                                ProblemException.invalid("admission", "It is open, code or list.")))
            .orElse(Admission.LIST),
        teachers(course, body.teachers().orElse(List.of()), by),
        body.sections().orElse(false));
  }

  private DateShift shift(Course course, OfferingBody body) {
    if (body.shiftDays().isPresent()) {
      return new DateShift(body.shiftDays().get());
    }
    var now = plans.of(course, NONE);
    if (now.isTimed() && body.startDate().isEmpty()) {
      throw ProblemException.invalid(
          "startDate", "Name the first day of the new term, or shiftDays.");
    }
    return DateShift.between(body.previousStartDate().or(now::start), body.startDate());
  }

  private List<Account> teachers(Course course, List<String> usernames, Account by) {
    var known = copying.teachers(course, by).stream().map(Participant::account).toList();
    return usernames.stream()
        .map(
            username ->
                known.stream()
                    .filter(account -> account.username().equals(username))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            ProblemException.invalid(
                                "teachers", username + " is no teacher of this course.")))
        .toList();
  }

  private static ProblemException invalid(InvalidOfferingException e) {
    return ProblemException.invalid(
        e.field().equals("shift") ? "shiftDays" : e.field(), e.sentence());
  }
}

package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import dev.gradus.course.Assignments;
import dev.gradus.course.Course;
import dev.gradus.course.CourseRules;
import dev.gradus.course.Enrolments;
import dev.gradus.course.Invitation;
import dev.gradus.course.Invitations;
import dev.gradus.course.Participant;
import dev.gradus.course.Retention;
import dev.gradus.course.Roster;
import dev.gradus.web.result.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Puts together what the page of a course's people shows to whoever looks at it. */
@ApplicationScoped
class PeopleViews {

  private static final int PAGE = 100;

  private final Enrolments enrolments;
  private final Invitations invitations;
  private final Assignments assignments;
  private final Retention retention;
  private final Clock clock;

  PeopleViews(
      Enrolments enrolments,
      Invitations invitations,
      Assignments assignments,
      Retention retention,
      Clock clock) {
    this.enrolments = enrolments;
    this.invitations = invitations;
    this.assignments = assignments;
    this.retention = retention;
    this.clock = clock;
  }

  /** Who looks at which course, and which part of it. */
  record Look(Account viewer, Course course, String find, int page) {

    Look(Account viewer, Course course) {
      this(viewer, course, "", 1);
    }
  }

  PeopleView of(Look look, PeopleView.Telling telling, UriInfo here) {
    var course = look.course();
    var all = enrolments.people(course.id());
    var found = all.stream().filter(matches(look.find())).toList();
    int pages = Math.max(1, Math.ceilDiv(found.size(), PAGE));
    int page = Math.clamp(look.page(), 1, pages);
    int learners = (int) all.stream().filter(one -> one.role() == Role.LEARNER).count();
    var rules = assignments.rules(course.id());
    return new PeopleView(
        course,
        new PeopleView.Shown(
            look.find(), page, pages, found.size(), learners, all.size() - learners),
        found.stream()
            .skip((page - 1L) * PAGE)
            .limit(PAGE)
            .map(one -> person(one, look.viewer()))
            .toList(),
        enrolments.unenrolled(course.id()).stream().map(one -> former(one, look.viewer())).toList(),
        enrolments.expected(course.id()),
        invitations.of(course.id()).stream().map(one -> ticket(one, here, rules)).toList(),
        PeopleView.roles(look.viewer().role() == Role.ADMINISTRATOR),
        retention.keptUntil(course.id()).map(LocalDate::toString).orElse(""),
        telling);
  }

  static PeopleView.Former former(Participant one, Account viewer) {
    return new PeopleView.Former(
        one.account().username(),
        one.account().name(),
        one.role(),
        Moment.of(one.since()),
        Roster.decides(viewer, one.role()));
  }

  private static PeopleView.Person person(Participant one, Account viewer) {
    List<Role> mayBe =
        Roster.decides(viewer, one.role())
            ? PeopleView.roles(viewer.role() == Role.ADMINISTRATOR).stream()
                .filter(role -> one.account().role().includes(role))
                .toList()
            : List.of();
    return new PeopleView.Person(
        one.account().username(), one.account().name(), one.role(), Moment.of(one.since()), mayBe);
  }

  private PeopleView.Ticket ticket(Invitation invitation, UriInfo here, CourseRules rules) {
    return new PeopleView.Ticket(
        invitation,
        here.getBaseUri().resolve(invitation.address()).toString(),
        invitation.expiresAt().map(end -> WallTime.words(end, rules)).orElse(""),
        invitation.expiresAt().filter(end -> !clock.instant().isBefore(end)).isPresent());
  }

  private static Predicate<Participant> matches(String find) {
    var wanted = find.strip().toLowerCase(Locale.ROOT);
    return one ->
        (one.account().name() + " " + one.account().username())
            .toLowerCase(Locale.ROOT)
            .contains(wanted);
  }
}

package dev.gradus.web.instructor;

import static java.util.stream.Collectors.toSet;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import dev.gradus.course.Archive;
import dev.gradus.course.Assignments;
import dev.gradus.course.Course;
import dev.gradus.course.CourseRules;
import dev.gradus.course.Enrolments;
import dev.gradus.course.Invitation;
import dev.gradus.course.Invitations;
import dev.gradus.course.Participant;
import dev.gradus.course.Retention;
import dev.gradus.course.Roster;
import dev.gradus.course.Sections;
import dev.gradus.mail.MailServer;
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
  private final Sections sections;
  private final Invitations invitations;
  private final Assignments assignments;
  private final Retention retention;
  private final Archive archive;
  private final MailServer mail;
  private final Clock clock;

  PeopleViews(
      Enrolments enrolments,
      Sections sections,
      Invitations invitations,
      Assignments assignments,
      Retention retention,
      Archive archive,
      MailServer mail,
      Clock clock) {
    this.enrolments = enrolments;
    this.sections = sections;
    this.invitations = invitations;
    this.assignments = assignments;
    this.retention = retention;
    this.archive = archive;
    this.mail = mail;
    this.clock = clock;
  }

  /** Who looks at which course, and which part of it. */
  record Look(Account viewer, Course course, String find, String section, int page) {

    Look(Account viewer, Course course) {
      this(viewer, course, "", "", 1);
    }
  }

  PeopleView of(Look look, PeopleView.Telling telling, UriInfo here) {
    var course = look.course();
    var all = enrolments.people(course.id());
    var learning = sections.learners(course.id());
    var found =
        all.stream().filter(matches(look.find())).filter(isIn(look.section(), learning)).toList();
    var groups =
        SectionsView.of(sections.of(course.id()), all, learning, sections.assistants(course.id()));
    int pages = Math.max(1, Math.ceilDiv(found.size(), PAGE));
    int page = Math.clamp(look.page(), 1, pages);
    int learners = (int) all.stream().filter(one -> one.role() == Role.LEARNER).count();
    var rules = assignments.rules(course.id());
    return new PeopleView(
        course,
        new PeopleView.Shown(
            look.find(),
            look.section(),
            page,
            pages,
            found.size(),
            learners,
            all.size() - learners),
        found.stream()
            .skip((page - 1L) * PAGE)
            .limit(PAGE)
            .map(one -> person(one, groups, look.viewer()))
            .toList(),
        groups,
        enrolments.unenrolled(course.id()).stream().map(one -> former(one, look.viewer())).toList(),
        enrolments.expected(course.id()),
        invitations.of(course.id()).stream().map(one -> ticket(one, here, rules)).toList(),
        PeopleView.roles(look.viewer().role() == Role.ADMINISTRATOR),
        mail.configured(),
        retention.keptUntil(course.id()).map(LocalDate::toString).orElse(""),
        archive.since(course.id()).map(Moment::of),
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

  private static PeopleView.Person person(Participant one, SectionsView groups, Account viewer) {
    List<Role> mayBe =
        Roster.decides(viewer, one.role())
            ? PeopleView.roles(viewer.role() == Role.ADMINISTRATOR).stream()
                .filter(role -> one.account().role().includes(role))
                .toList()
            : List.of();
    return new PeopleView.Person(
        one.account().username(),
        one.account().name(),
        one.role(),
        groups.of(one.account().id()),
        Moment.of(one.since()),
        mayBe);
  }

  private PeopleView.Ticket ticket(Invitation invitation, UriInfo here, CourseRules rules) {
    return new PeopleView.Ticket(
        invitation,
        here.getBaseUri().resolve(invitation.address()).toString(),
        invitation.expiresAt().map(end -> WallTime.words(end, rules)).orElse(""),
        invitation.expiresAt().filter(end -> !clock.instant().isBefore(end)).isPresent());
  }

  /** Only learners are in a section, or in none; what names no section asks for nothing. */
  private static Predicate<Participant> isIn(String section, List<Sections.Membership> learning) {
    if (section.equals(SectionsView.OUTSIDE)) {
      var inside = learning.stream().map(Sections.Membership::account).collect(toSet());
      return one -> one.role() == Role.LEARNER && !inside.contains(one.account().id());
    }
    if (!section.matches("[1-9][0-9]*")) {
      return _ -> true;
    }
    var members =
        learning.stream()
            .filter(member -> Long.toString(member.section()).equals(section))
            .map(Sections.Membership::account)
            .collect(toSet());
    return one -> members.contains(one.account().id());
  }

  private static Predicate<Participant> matches(String find) {
    var wanted = find.strip().toLowerCase(Locale.ROOT);
    return one ->
        (one.account().name() + " " + one.account().username())
            .toLowerCase(Locale.ROOT)
            .contains(wanted);
  }
}

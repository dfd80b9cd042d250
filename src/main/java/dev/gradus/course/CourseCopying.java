package dev.gradus.course;

import dev.gradus.account.Account;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import dev.gradus.account.Role;
import dev.gradus.exercise.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds a course again: the same units, lessons, exercises and what they ask, at other times. What
 * anybody did in the old course stays there.
 */
@ApplicationScoped
@Transactional
public class CourseCopying {

  private final CourseCopies copies;
  private final OfferingPlans plans;
  private final Courses courses;
  private final AssignmentPlan assignments;
  private final Enrolments enrolments;
  private final Roster roster;
  private final Invitations invitations;
  private final AuditTrail audit;

  CourseCopying(
      CourseCopies copies,
      OfferingPlans plans,
      Courses courses,
      AssignmentPlan assignments,
      Enrolments enrolments,
      Roster roster,
      Invitations invitations,
      AuditTrail audit) {
    this.copies = copies;
    this.plans = plans;
    this.courses = courses;
    this.assignments = assignments;
    this.enrolments = enrolments;
    this.roster = roster;
    this.invitations = invitations;
    this.audit = audit;
  }

  /** Who may come along to teach, besides whoever asks: those who still may be what they are. */
  public List<Participant> teachers(Course from, Account by) {
    return enrolments.people(from.id()).stream()
        .filter(one -> one.role() != Role.LEARNER && one.account().role().includes(one.role()))
        .filter(one -> !one.account().id().equals(by.id()) && !one.account().disabled())
        .toList();
  }

  /**
   * Makes the new course, whole or not at all.
   *
   * @throws InvalidOfferingException if it can't be made as it was asked for
   */
  public Course copy(Course from, NewOffering wanted, Account by) {
    refuse(wanted);
    var lines = plans.of(from, wanted.shift()).lines();
    if (!copies.make(from, wanted)) {
      throw new InvalidOfferingException(
          "slug",
          "There is a course “%s” already. Choose another name for the new one."
              .formatted(wanted.slug()));
    }
    var made = courses.find(wanted.slug()).orElseThrow();
    record(from, made, wanted, by);
    assignments.set(
        made,
        lines.stream().collect(Collectors.toMap(OfferingPlan.Line::slug, OfferingPlan.Line::after)),
        by.id());
    roster.found(made, by);
    teachers(from, by).stream()
        .filter(one -> wanted.teachers().contains(one.account()))
        .forEach(one -> roster.carry(made, one, by));
    if (wanted.sections()) {
      copies.sections(from, made);
    }
    if (wanted.admission() == Admission.CODE) {
      invitations.add(made, Optional.empty(), Optional.empty(), by.id());
    }
    return made;
  }

  private static void refuse(NewOffering wanted) {
    if (!Slugs.isSlug(wanted.slug())) {
      throw new InvalidOfferingException(
          "slug", "It becomes part of addresses: " + Slugs.RULE + ".");
    }
    if (wanted.title().isBlank() || wanted.title().length() > Outline.LONGEST) {
      throw new InvalidOfferingException(
          "title", "A title has 1 to " + Outline.LONGEST + " characters.");
    }
    Offerings.refuseLong(wanted.term());
  }

  /** Into the trails of both courses. */
  private void record(Course from, Course made, NewOffering wanted, Account by) {
    var details =
        "to %s, dates moved by %d days, versions %s"
            .formatted(made.slug(), wanted.shift().days(), wanted.versions().label());
    var term = Offerings.words(wanted.term(), wanted.start());
    for (var trail : List.of(from, made)) {
      audit.record(
          Optional.of(by.id()),
          new Deed(
              "course.copy", "course " + from.slug(), details, trail.slug(), from.term(), term));
    }
  }
}

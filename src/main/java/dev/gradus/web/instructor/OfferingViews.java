package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import dev.gradus.course.Admission;
import dev.gradus.course.Assignments;
import dev.gradus.course.Course;
import dev.gradus.course.CourseCopying;
import dev.gradus.course.CourseRules;
import dev.gradus.course.CourseVersions;
import dev.gradus.course.Courses;
import dev.gradus.course.Offering;
import dev.gradus.course.OfferingPlan;
import dev.gradus.course.Offerings;
import dev.gradus.course.Sections;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.Slugs;
import dev.gradus.web.result.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Puts together what the pages about the terms of a course show. */
@ApplicationScoped
class OfferingViews {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

  /** Courses come again every half year or year; whole weeks keep the weekdays. */
  private static final int WEEKS = 26;

  private final Offerings offerings;
  private final CourseVersions versions;
  private final CourseCopying copying;
  private final Courses courses;
  private final Assignments assignments;
  private final Sections sections;
  private final Teaching teaching;
  private final Clock clock;

  OfferingViews(
      Offerings offerings,
      CourseVersions versions,
      CourseCopying copying,
      Courses courses,
      Assignments assignments,
      Sections sections,
      Teaching teaching,
      Clock clock) {
    this.offerings = offerings;
    this.versions = versions;
    this.copying = copying;
    this.courses = courses;
    this.assignments = assignments;
    this.sections = sections;
    this.teaching = teaching;
    this.clock = clock;
  }

  /** Of the other terms only those are told in which the viewer teaches too. */
  OfferingView of(
      Course course,
      Account viewer,
      OfferingView.Typed typed,
      boolean made,
      OfferingView.Wrong wrong) {
    return new OfferingView(
        course,
        typed,
        made,
        wrong,
        offerings.family(course).stream()
            .filter(one -> teaching.instructs(viewer, one.slug()))
            .map(one -> held(one, course))
            .toList(),
        versions.of(course).stream().map(line -> line(course, line)).toList(),
        String.join(", ", versions.lessonsBehind(course)));
  }

  /** What the form of a new term begins with. */
  OfferingForm suggestion(Course course, Account viewer, OfferingPlan now) {
    var form = new OfferingForm();
    form.title = course.title();
    form.admission =
        (course.admission() == Admission.CODE ? Admission.CODE : Admission.LIST).label();
    form.teachers =
        copying.teachers(course, viewer).stream()
            .filter(one -> one.role() == Role.INSTRUCTOR)
            .map(one -> one.account().username())
            .toList();
    var start = next(now.start().orElseGet(() -> today(course)), today(course));
    form.slug = free(course.slug(), start.getYear());
    now.start()
        .ifPresent(
            old -> {
              form.oldStart = old.toString();
              form.start = start.toString();
            });
    return form;
  }

  NewOfferingView ofNew(
      Course course, Account viewer, NewOfferingView.Asked asked, OfferingPlan plan) {
    var rules = assignments.rules(course.id());
    return new NewOfferingView(
        course,
        asked,
        new NewOfferingView.Rules(
            rules.zone().getId(),
            Numbers.points(rules.late().perDay()),
            Numbers.points(rules.late().atMost()),
            rules.late().grace().toMinutes()),
        plan.isTimed(),
        plan.shift().days(),
        plan.shift().keepsWeekdays(),
        plan.past(clock.instant()),
        plan.lines().stream().map(line -> line(line, asked.form().pins(), rules)).toList(),
        plan.differing().stream().map(line -> differing(course, line)).toList(),
        String.join(", ", plan.left()),
        copying.teachers(course, viewer).stream()
            .map(
                one ->
                    new NewOfferingView.Teacher(
                        one.account().username(), one.account().name(), one.role()))
            .toList(),
        !sections.of(course.id()).isEmpty());
  }

  private LocalDate today(Course course) {
    return LocalDate.ofInstant(clock.instant(), assignments.rules(course.id()).zone());
  }

  private static LocalDate next(LocalDate old, LocalDate today) {
    var start = old.plusWeeks(WEEKS);
    while (!start.isAfter(today)) {
      start = start.plusWeeks(WEEKS);
    }
    return start;
  }

  /** Nothing is suggested that is taken. */
  private String free(String slug, int year) {
    var name = slug.replaceAll("-(19|20)[0-9]{2}$", "") + "-" + year;
    return Slugs.isSlug(name) && courses.find(name).isEmpty() ? name : "";
  }

  private static OfferingView.Held held(Offering one, Course course) {
    return new OfferingView.Held(
        one.slug(),
        one.title(),
        one.term(),
        one.startDate().map(DAY::format).orElse(""),
        one.archivedAt().isPresent(),
        one.slug().equals(course.slug()));
  }

  private static OfferingView.Line line(Course course, CourseVersions.Line line) {
    return new OfferingView.Line(
        line.version().exercise().title(),
        "/courses/%s/exercises/%s".formatted(course.slug(), line.exercise().slug()),
        line.version().number(),
        line.newest(),
        line.exercise().pinned());
  }

  private static NewOfferingView.Differing differing(Course course, OfferingPlan.Line line) {
    return new NewOfferingView.Differing(
        line.title(),
        NewOfferingView.Version.of(line.version()),
        NewOfferingView.Version.of(line.newest()),
        "/courses/%s/exercises/%s/versions/changes?from=%d&to=%d"
            .formatted(
                course.slug(), line.slug(), line.version().number(), line.newest().number()));
  }

  private static NewOfferingView.Line line(
      OfferingPlan.Line line, boolean pins, CourseRules rules) {
    var version = pins ? line.version() : line.newest();
    var before = line.before().times();
    var after = line.after().times();
    return new NewOfferingView.Line(
        line.title(),
        moved(before.opens(), after.opens(), rules),
        moved(before.due(), after.due(), rules),
        moved(before.closes(), after.closes(), rules),
        Numbers.points(line.after().points().orElse(version.points())),
        line.after().attempts().map(Object::toString).orElse(""),
        line.after().solutionsAtOnce());
  }

  private static NewOfferingView.Moved moved(
      Optional<Instant> before, Optional<Instant> after, CourseRules rules) {
    return new NewOfferingView.Moved(
        before.map(at -> WallTime.words(at, rules)).orElse(""),
        after.map(at -> WallTime.words(at, rules)).orElse(""));
  }
}

package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.AuditTrail;
import dev.gradus.course.Assignment;
import dev.gradus.course.Assignments;
import dev.gradus.course.CourseRules;
import dev.gradus.gradebook.Formula;
import dev.gradus.gradebook.Grade;
import dev.gradus.gradebook.GradedAttempts;
import dev.gradus.gradebook.Grades;
import dev.gradus.grading.Reports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.grading.Verdict;
import dev.gradus.submission.SubmissionId;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Changes;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.Numbers;
import dev.gradus.web.result.ResultView;
import dev.gradus.web.result.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the page of a grade shows. */
@ApplicationScoped
class GradePageViews {

  private static final int MOST_CHANGES = 100;

  private final Grades grades;
  private final GradedAttempts attempts;
  private final Assignments assignments;
  private final Reports reports;
  private final AuditTrail audit;

  GradePageViews(
      Grades grades,
      GradedAttempts attempts,
      Assignments assignments,
      Reports reports,
      AuditTrail audit) {
    this.grades = grades;
    this.attempts = attempts;
    this.assignments = assignments;
    this.reports = reports;
    this.audit = audit;
  }

  /** The page as one comes to it. */
  GradePageView fresh(Catalogue.Entry entry, Account learner) {
    return view(entry, learner, Optional.empty());
  }

  /** The page with a form that was refused, as it was typed. */
  GradePageView refused(Catalogue.Entry entry, Account learner, GradePageView.Forms typed) {
    return view(entry, learner, Optional.of(typed));
  }

  GradePageView.Forms forms(Catalogue.Entry entry, Account learner) {
    var rules = assignments.rules(entry.course().id());
    var grade = grades.of(learner.id(), entry.placed().id());
    var extension = assignments.extension(whose(entry, learner));
    return new GradePageView.Forms(
        grade
            .flatMap(Grade::byHand)
            .map(
                set ->
                    new GradePageView.OverrideForm(Numbers.points(set.score()), set.reason(), true))
            .orElseGet(() -> new GradePageView.OverrideForm("", "", false)),
        new GradePageView.ExtensionForm(
            WallTime.field(extension.map(Assignment.Extension::due), rules),
            WallTime.field(extension.flatMap(Assignment.Extension::closes), rules),
            extension.map(Assignment.Extension::reason).orElse(""),
            extension.isPresent(),
            rules.zone().getId()),
        "",
        "");
  }

  static Assignments.Whose whose(Catalogue.Entry entry, Account learner) {
    return new Assignments.Whose(entry.course(), entry.placed(), learner.id(), learner.username());
  }

  private GradePageView view(
      Catalogue.Entry entry, Account learner, Optional<GradePageView.Forms> typed) {
    var grade = grades.of(learner.id(), entry.placed().id());
    return new GradePageView(
        entry,
        learner,
        standing(entry, learner, grade),
        typed.orElseGet(() -> forms(entry, learner)),
        attempts(entry, learner, grade.flatMap(Grade::submission)),
        changes(entry, learner));
  }

  private GradePageView.Standing standing(
      Catalogue.Entry entry, Account learner, Optional<Grade> grade) {
    var assignment = assignments.of(entry.placed().id(), learner.id());
    double max = assignment.points().orElse((double) entry.exercise().maxScore());
    return new GradePageView.Standing(
        grade.map(Grade::score).map(Numbers::points).orElse("–"),
        Numbers.points(max),
        grade.flatMap(Formula::of),
        grade.flatMap(Grade::byHand).map(Grade.ByHand::reason),
        times(assignment.times(), assignments.rules(entry.course().id())));
  }

  private static GradePageView.Times times(Assignment.Times times, CourseRules rules) {
    return new GradePageView.Times(
        words(times.opens(), rules),
        words(times.due(), rules),
        words(times.closes(), rules),
        rules.zone().getId());
  }

  private static String words(Optional<Instant> at, CourseRules rules) {
    return at.map(instant -> WallTime.words(instant, rules)).orElse("");
  }

  private List<GradePageView.Attempt> attempts(
      Catalogue.Entry entry, Account learner, Optional<SubmissionId> best) {
    var worths = attempts.of(learner.id(), entry.placed().id());
    return reports.of(entry.placed().id(), learner.id()).stream()
        .map(report -> attempt(report, worths, best))
        .toList();
  }

  private static GradePageView.Attempt attempt(
      SubmissionReport report,
      Map<SubmissionId, GradedAttempts.Attempt> worths,
      Optional<SubmissionId> best) {
    var id = new SubmissionId(Long.parseLong(report.id().orElseThrow()));
    return new GradePageView.Attempt(
        ResultView.address(report, id.toString()),
        report.number().orElse(0),
        report.verdict().map(Tone::of).orElse(Tone.BUSY),
        report.verdict().map(Verdict::words).orElse(ResultView.words(report.state())),
        report.submittedAt().map(Moment::of),
        Optional.ofNullable(worths.get(id))
            .map(
                attempt ->
                    new GradePageView.Worth(
                        Numbers.points(attempt.earned().score()),
                        attempt.earned().late().days(),
                        Formula.of(attempt.earned(), attempt.worth()),
                        best.filter(id::equals).isPresent())));
  }

  private List<Changes.Change> changes(Catalogue.Entry entry, Account learner) {
    var name = learner.username() + " " + entry.slug();
    return audit
        .read(new AuditTrail.Part(entry.course().slug(), name, Long.MAX_VALUE, MOST_CHANGES))
        .stream()
        .filter(
            change ->
                change.deed().subject().equals("grade " + name)
                    || change.deed().subject().equals("deadline " + name))
        .map(Changes.Change::of)
        .toList();
  }
}

package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.Task;
import dev.gradus.grading.RegradeReports;
import dev.gradus.grading.Reports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.submission.Choices;
import dev.gradus.submission.LineComments;
import dev.gradus.submission.Submission;
import dev.gradus.submission.Submissions;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Submitted;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.Reading;
import dev.gradus.web.result.ResultView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together what the page of a submission shows to this reader. */
@ApplicationScoped
class SubmissionViews {

  private final Catalogue catalogue;
  private final Submissions submissions;
  private final Reports reports;
  private final Submitted submitted;
  private final Accounts accounts;
  private final RegradeReports regrades;
  private final LineComments comments;
  private final Teaching teaching;

  SubmissionViews(
      Catalogue catalogue,
      Submissions submissions,
      Reports reports,
      Submitted submitted,
      Accounts accounts,
      RegradeReports regrades,
      LineComments comments,
      Teaching teaching) {
    this.catalogue = catalogue;
    this.submissions = submissions;
    this.reports = reports;
    this.submitted = submitted;
    this.accounts = accounts;
    this.regrades = regrades;
    this.comments = comments;
    this.teaching = teaching;
  }

  /** The address of a submission: its id counts only below its own exercise. */
  record Address(String course, String exercise, String id) {

    boolean leadsTo(SubmissionReport report) {
      return report.course().equals(course) && report.exercise().equals(exercise);
    }
  }

  Optional<SubmissionView> find(Account viewer, Address address) {
    return visible(viewer, address)
        .flatMap(
            report ->
                Submitted.id(address.id())
                    .flatMap(submissions::find)
                    .map(submission -> view(viewer, report, submission)));
  }

  /** What to follow, if this reader may see it. */
  Optional<LiveResults.Followed> followed(Account viewer, Address address) {
    return visible(viewer, address)
        .flatMap(_ -> Submitted.id(address.id()))
        .map(
            id ->
                new LiveResults.Followed(
                    id,
                    Reading.of(catalogue.entry(address.course(), address.exercise()).exercise())));
  }

  private Optional<SubmissionReport> visible(Account viewer, Address address) {
    return Submitted.id(address.id())
        .flatMap(reports::find)
        .filter(address::leadsTo)
        .flatMap(report -> submitted.visible(viewer, report));
  }

  private SubmissionView view(Account viewer, SubmissionReport report, Submission submission) {
    var entry = catalogue.entry(report.course(), report.exercise());
    var result = ResultView.of(report, Reading.of(entry.exercise()));
    boolean own = submission.learner().equals(viewer.id());
    var shown = shown(entry, submission);
    var notes = comments(viewer, entry, submission);
    return new SubmissionView(
        ExerciseView.Place.of(entry),
        result,
        own ? Optional.empty() : learner(entry, submission),
        report.submittedAt().map(Moment::of),
        SubmissionView.lines(shown, result, notes),
        notes,
        regrades.notes(submission.id()).stream().map(SubmissionView.Regraded::of).toList(),
        own && !isChoice(entry) && !submission.source().isEmpty()
            ? Optional.of(entry.address() + "?from=" + submission.number())
            : Optional.empty());
  }

  private CommentsView comments(Account viewer, Catalogue.Entry entry, Submission submission) {
    var notes = comments.of(submission.id());
    boolean own = submission.learner().equals(viewer.id());
    if (own && notes.stream().anyMatch(note -> !note.seen())) {
      comments.see(submission.id());
    }
    boolean writes =
        !isChoice(entry)
            && !submission.source().isEmpty()
            && teaching.sees(viewer, entry.course().slug(), submission.learner());
    return new CommentsView(
        writes ? entry.address() + "/submissions/" + submission.id() + "/comments" : "",
        Math.toIntExact(submission.source().lines().count()),
        notes.stream().map(note -> CommentsView.Note.of(note, own)).toList(),
        CommentsView.Typed.NOTHING,
        Optional.empty());
  }

  private static boolean isChoice(Catalogue.Entry entry) {
    return entry.exercise().task() instanceof Task.Choice;
  }

  /** The source; of a choice the options that were chosen, each on a line of its own. */
  private static String shown(Catalogue.Entry entry, Submission submission) {
    if (!(entry.exercise().task() instanceof Task.Choice choice)) {
      return submission.source();
    }
    var chosen = Choices.parse(submission.source()).keys();
    return choice.options().stream()
        .filter(option -> chosen.contains(option.key()))
        .map(option -> option.key() + ": " + option.text().strip())
        .collect(Collectors.joining("\n"));
  }

  private Optional<SubmissionView.Learner> learner(Catalogue.Entry entry, Submission submission) {
    return accounts
        .find(submission.learner())
        .map(
            account ->
                new SubmissionView.Learner(
                    account.name(),
                    account.username(),
                    entry.address() + "/submissions?learner=" + account.username()));
  }
}

package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Source;
import dev.gradus.grading.Reports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.submission.Submission;
import dev.gradus.submission.Submissions;
import dev.gradus.web.Catalogue;
import dev.gradus.web.result.ResultView;
import dev.gradus.web.result.Tolerances;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts together what the page of an exercise shows to a learner. */
@ApplicationScoped
class ExerciseViews {

  private final Catalogue catalogue;
  private final Submissions submissions;
  private final Reports reports;

  ExerciseViews(Catalogue catalogue, Submissions submissions, Reports reports) {
    this.catalogue = catalogue;
    this.submissions = submissions;
    this.reports = reports;
  }

  /** What was typed, and what came of it, when it is neither the latest attempt nor the starter. */
  record Typed(String source, Optional<SubmissionReport> trial, Optional<String> problem) {}

  /** The page as one comes to it: the latest attempt, else the starter. */
  ExerciseView latest(Account learner, Catalogue.Entry entry) {
    return view(learner, entry, Optional.empty(), false);
  }

  /** The page with an earlier attempt's source in the editor. */
  ExerciseView restored(Account learner, Catalogue.Entry entry, String source) {
    Typed typed = new Typed(source, Optional.empty(), Optional.empty());
    return view(learner, entry, Optional.of(typed), true);
  }

  /** The page with the text that was just sent. */
  ExerciseView typed(Account learner, Catalogue.Entry entry, Typed typed) {
    return view(learner, entry, Optional.of(typed), false);
  }

  private ExerciseView view(
      Account learner, Catalogue.Entry entry, Optional<Typed> typed, boolean restored) {
    Exercise exercise = entry.exercise();
    List<SubmissionReport> attempts =
        reports.of(entry.placed().id(), learner.id()).stream()
            .map(SubmissionReport::forLearner)
            .toList();
    Optional<ResultView> result =
        typed
            .flatMap(Typed::trial)
            .or(() -> attempts.stream().findFirst())
            .map(report -> ResultView.of(report, Tolerances.of(exercise)));
    String starter = exercise.task().starterSource().map(Source::text).orElse("");
    String source = typed.map(Typed::source).or(() -> latestSource(learner, entry)).orElse(starter);
    String draft = learner.username() + entry.address();
    return new ExerciseView(
        place(entry),
        Assignments.of(entry),
        new ExerciseView.Work(
            exercise.task().starterSource().map(Source::className).orElse("Solution") + ".java",
            new ExerciseView.Sources(source, starter, draft, restored),
            UUID.randomUUID().toString(),
            result,
            typed.flatMap(Typed::problem)),
        History.of(attempts));
  }

  private Optional<String> latestSource(Account learner, Catalogue.Entry entry) {
    return submissions.of(learner.id(), entry.placed().id()).stream()
        .findFirst()
        .map(Submission::source);
  }

  /** Where an exercise stands, with its neighbours. */
  ExerciseView.Place place(Catalogue.Entry entry) {
    List<Catalogue.Entry> all = catalogue.entries(entry.course());
    int here = all.stream().map(Catalogue.Entry::slug).toList().indexOf(entry.slug());
    return new ExerciseView.Place(
        ExerciseView.CourseLink.of(entry.course()),
        entry.slug(),
        entry.exercise().title(),
        here > 0 ? Optional.of(link(all.get(here - 1))) : Optional.empty(),
        here >= 0 && here + 1 < all.size()
            ? Optional.of(link(all.get(here + 1)))
            : Optional.empty());
  }

  private static ExerciseView.Link link(Catalogue.Entry entry) {
    return new ExerciseView.Link(entry.address(), entry.exercise().title());
  }
}

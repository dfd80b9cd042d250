package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Source;
import dev.gradus.grading.Reports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.grading.TrialDrawing;
import dev.gradus.grading.TrialReport;
import dev.gradus.submission.Draft;
import dev.gradus.submission.Drafts;
import dev.gradus.submission.Submission;
import dev.gradus.submission.Submissions;
import dev.gradus.web.Catalogue;
import dev.gradus.web.ReferenceSolutions;
import dev.gradus.web.result.Reading;
import dev.gradus.web.result.ResultView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts together what the page of an exercise shows to a learner. */
@ApplicationScoped
class ExerciseViews {

  private final Trail trail;
  private final ReferenceSolutions references;
  private final Submissions submissions;
  private final Drafts drafts;
  private final Reports reports;

  ExerciseViews(
      Trail trail,
      ReferenceSolutions references,
      Submissions submissions,
      Drafts drafts,
      Reports reports) {
    this.trail = trail;
    this.references = references;
    this.submissions = submissions;
    this.drafts = drafts;
    this.reports = reports;
  }

  /** What was typed, and what came of it, when it is neither the latest attempt nor the starter. */
  record Typed(
      String source,
      Optional<SubmissionReport> trial,
      TrialDrawing drawing,
      Optional<Tried> tried,
      Optional<String> problem) {

    /** A source with nothing said about it. */
    static Typed of(String source) {
      return new Typed(
          source, Optional.empty(), TrialDrawing.NONE, Optional.empty(), Optional.empty());
    }

    Typed refused(String sentence) {
      return new Typed(source, trial, drawing, tried, Optional.of(sentence));
    }

    Typed ran(TrialReport ran) {
      return new Typed(
          source, Optional.of(ran.report().forLearner()), ran.drawing(), tried, problem);
    }

    Typed tried(Tried with) {
      return new Typed(source, trial, drawing, Optional.of(with), problem);
    }
  }

  /** Inputs of one's own, by name, what is wrong with them, and what came of the call. */
  record Tried(
      Map<String, String> inputs,
      Map<String, String> problems,
      Optional<SubmissionReport> report) {}

  /** The page as one comes to it: the latest attempt, else the starter. */
  ExerciseView latest(Account learner, Catalogue.Entry entry) {
    return view(learner, entry, Optional.empty(), false);
  }

  /** The page with an earlier attempt's source in the editor. */
  ExerciseView restored(Account learner, Catalogue.Entry entry, String source) {
    return view(learner, entry, Optional.of(Typed.of(source)), true);
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
            .map(report -> ResultView.of(report, Reading.of(exercise)));
    return new ExerciseView(
        trail.place(entry, learner),
        Assignments.of(entry),
        new ExerciseView.Work(
            exercise.task().starterSource().map(Source::className).orElse("Solution") + ".java",
            sources(learner, entry, typed, restored),
            UUID.randomUUID().toString(),
            tries(exercise, attempts.stream().findFirst(), typed.flatMap(Typed::tried)),
            result,
            typed.flatMap(Typed::problem),
            drawn(exercise, typed)),
        History.of(attempts),
        references.countFor(learner, entry));
  }

  private static ExerciseView.Drawn drawn(Exercise exercise, Optional<Typed> typed) {
    TrialDrawing drawing = typed.map(Typed::drawing).orElse(TrialDrawing.NONE);
    var tests = typed.flatMap(Typed::trial).map(SubmissionReport::tests).orElse(List.of());
    return new ExerciseView.Drawn(
        drawing
            .curve()
            .flatMap(
                curve ->
                    exercise
                        .plot()
                        .map(rule -> CurveView.of(curve, rule, Reading.of(exercise).tolerance()))),
        drawing.borders().stream().map(border -> TrainingView.of(border, tests)).toList());
  }

  private static TryBox tries(
      Exercise exercise, Optional<SubmissionReport> latest, Optional<Tried> tried) {
    TryBox box = TryBox.of(exercise, TryBox.fillings(exercise, latest));
    return tried.map(with -> box.with(with.inputs(), with.problems(), with.report())).orElse(box);
  }

  /** What was typed just now; else the draft or the latest attempt, whichever is newer. */
  private ExerciseView.Sources sources(
      Account learner, Catalogue.Entry entry, Optional<Typed> typed, boolean restored) {
    Optional<Draft> draft = drafts.find(learner.id(), entry.placed().id());
    Optional<Submission> latest =
        submissions.of(learner.id(), entry.placed().id()).stream().findFirst();
    String starter = entry.exercise().task().starterSource().map(Source::text).orElse("");
    String source =
        typed
            .map(Typed::source)
            .or(() -> draft.filter(kept -> isNewer(kept, latest)).map(Draft::source))
            .or(() -> latest.map(Submission::source))
            .orElse(starter);
    return new ExerciseView.Sources(
        source,
        starter,
        learner.username() + entry.address(),
        draft.map(Draft::revision).orElse(0),
        restored);
  }

  private static boolean isNewer(Draft draft, Optional<Submission> latest) {
    return latest.filter(handedIn -> handedIn.submittedAt().isAfter(draft.savedAt())).isEmpty();
  }
}

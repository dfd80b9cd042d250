package dev.gradus.grading;

import dev.gradus.exercise.Task;
import dev.gradus.submission.Choices;
import dev.gradus.submission.NewSubmission;
import dev.gradus.submission.Submission;
import dev.gradus.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes submissions in: the submission, its grading and its job are one transaction, so that what
 * was accepted will be graded.
 */
@ApplicationScoped
public class Intake {

  /** How many submissions of one learner may wait at a time. */
  public static final int MAX_QUEUED = 20;

  /** How many may wait in all: as many as are graded in some minutes on two processors. */
  static final int MAX_WAITING = 10_000;

  private final Submissions submissions;
  private final Gradings gradings;
  private final Jobs jobs;
  private final QueuePlaces places;
  private final HandInTerms terms;

  Intake(
      Submissions submissions,
      Gradings gradings,
      Jobs jobs,
      QueuePlaces places,
      HandInTerms terms) {
    this.submissions = submissions;
    this.gradings = gradings;
    this.jobs = jobs;
    this.places = places;
    this.terms = terms;
  }

  /** Stores what is handed in and queues its grading. */
  @Transactional
  public Receipt accept(NewSubmission made, double maxScore) {
    return accept(made, maxScore, Optional.empty());
  }

  /** Stores the answer to a choice and queues its grading, while there are tries left. */
  @Transactional
  public Receipt answer(NewSubmission made, Task.Choice choice) {
    return accept(made, choice.points(), Optional.of(choice));
  }

  private Receipt accept(NewSubmission made, double maxScore, Optional<Task.Choice> choice) {
    submissions.lock(made.learner());
    Optional<Submission> earlier =
        made.key().flatMap(key -> submissions.byKey(made.learner(), key));
    if (earlier.isPresent()) {
      return made.repeats(earlier.get())
          ? new Receipt.Repeated(earlier.get())
          : new Receipt.KeyReused();
    }
    var over = choice.map(asked -> tries(made, asked)).filter(Tries::isOver);
    if (over.isPresent()) {
      return new Receipt.Over(over.get());
    }
    var refusal = terms.refusal(made);
    if (refusal.isPresent()) {
      return new Receipt.Refused(refusal.get());
    }
    int waiting = places.waiting(MAX_WAITING);
    if (waiting >= MAX_WAITING) {
      return new Receipt.ServerFull(waiting, Duration.ofMinutes(1));
    }
    int queued = jobs.queuedBy(JobKind.SUBMISSION, made.learner());
    if (queued >= MAX_QUEUED) {
      return new Receipt.QueueFull(queued, places.untilNext(queued));
    }
    var submission = submissions.add(made);
    var grading = gradings.queue(submission, maxScore);
    jobs.add(JobKind.SUBMISSION, made.learner(), grading);
    return new Receipt.Taken(submission);
  }

  private Tries tries(NewSubmission made, Task.Choice choice) {
    return new Tries(
        choice,
        submissions.of(made.learner(), made.exercise()).stream()
            .map(earlier -> Choices.parse(earlier.source()))
            .toList());
  }
}

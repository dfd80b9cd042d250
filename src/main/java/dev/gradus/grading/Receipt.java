package dev.gradus.grading;

import dev.gradus.submission.Submission;
import java.time.Duration;

/** What became of a hand-in. */
public sealed interface Receipt {

  /** It is stored, together with its job: from now on it can't be lost. */
  record Taken(Submission submission) implements Receipt {}

  /** It had been handed in before, under the same key; this is the submission of then. */
  record Repeated(Submission submission) implements Receipt {}

  /** The key was used before, for something else. */
  record KeyReused() implements Receipt {}

  /** The question was answered right before, or all tries are used up. */
  record Over(Tries tries) implements Receipt {}

  /** The assignment's times or attempts don't allow it; the sentence tells the learner why. */
  record Refused(String sentence) implements Receipt {}

  /** So many submissions of all learners wait that none can be taken now; maybe by then. */
  record ServerFull(int waiting, Duration retryAfter) implements Receipt {

    /** For the learner. */
    public String sentence() {
      return "%,d submissions wait to be graded, and no more can be taken at the moment. Nothing is lost: try again in a minute."
          .formatted(waiting);
    }
  }

  /** The learner already has as many submissions waiting as may wait; one may begin by then. */
  record QueueFull(int queued, Duration retryAfter) implements Receipt {}
}

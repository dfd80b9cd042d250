package dev.gradus.web;

import dev.gradus.grading.Receipt;
import dev.gradus.grading.Tries;
import dev.gradus.submission.Submission;
import dev.gradus.web.api.ProblemException;
import dev.gradus.web.api.RetryAfter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** What is answered to someone who hands in. */
public sealed interface HandedIn {

  /** It is stored, now or when the same was sent before. */
  record Stored(Submission submission) implements HandedIn {}

  /** It was not taken, and why: to be thrown, or shown on the page. */
  record NotTaken(ProblemException why) implements HandedIn {

    /** The sentence for the learner. */
    public String sentence() {
      return why.problem().detail();
    }

    /** The answer with a page that says so, and when to try again if that is known. */
    public Response with(Object page) {
      var answer = Response.status(why.problem().status()).entity(page);
      why.retryAfter()
          .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(wait)));
      return answer.build();
    }
  }

  /** What a receipt means for who handed in. */
  static HandedIn of(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Taken(Submission submission) -> new Stored(submission);
      case Receipt.Repeated(Submission submission) -> new Stored(submission);
      case Receipt.KeyReused _ ->
          conflict(
              "This was sent before with something else in it. Send it again; a script needs a new Idempotency-Key.");
      case Receipt.Over(Tries tries) -> conflict(ChoiceProblem.over(tries));
      case Receipt.Refused(String sentence) -> conflict(sentence);
      case Receipt.ServerFull full ->
          new NotTaken(ProblemException.unavailable(full.sentence(), full.retryAfter()));
      case Receipt.QueueFull(int queued, Duration retryAfter) ->
          new NotTaken(
              ProblemException.tooMany(
                  queued + " of your submissions still wait to be graded; that is the most.",
                  retryAfter));
    };
  }

  private static HandedIn conflict(String sentence) {
    return new NotTaken(ProblemException.conflict(sentence));
  }
}

package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.grading.LiveReports;
import dev.gradus.submission.SubmissionId;
import dev.gradus.web.Submitted;
import dev.gradus.web.result.Reading;
import dev.gradus.web.result.Result;
import dev.gradus.web.result.ResultView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Pushes a result to an open page whenever it changes, as the HTML that the page shows. */
@ApplicationScoped
class LiveResults {

  /** A browser connects again by itself; an idle connection is not kept for ever. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int SEND_SECONDS = 10;

  private final LiveReports reports;
  private final Submitted submitted;

  LiveResults(LiveReports reports, Submitted submitted) {
    this.reports = reports;
    this.submitted = submitted;
  }

  /** What is followed, and how its values are compared. */
  record Followed(SubmissionId submission, Reading reading) {}

  /** Where events go to. */
  record Reader(SseEventSink sink, Sse sse) {}

  /** Sends until the grading is done or the reader has gone. */
  void stream(Followed followed, Account viewer, Reader reader) {
    try (var sink = reader.sink()) {
      reports.follow(
          followed.submission(),
          LONGEST,
          report ->
              submitted
                  .visible(viewer, report)
                  .map(visible -> new Result(ResultView.of(visible, followed.reading())).render())
                  .filter(html -> send(html, reader.sse(), sink))
                  .isPresent());
    }
  }

  /** Sends one event; false once the reader has gone. */
  private static boolean send(String html, Sse sse, SseEventSink sink) {
    if (sink.isClosed()) {
      return false;
    }
    try {
      sink.send(sse.newEvent("result", html))
          .toCompletableFuture()
          .get(SEND_SECONDS, TimeUnit.SECONDS);
      return !sink.isClosed();
    } catch (ExecutionException | TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

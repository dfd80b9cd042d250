package dev.gradus.web;

import dev.gradus.account.Account;
import dev.gradus.grading.LiveReports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.submission.SubmissionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A grading as server-sent events: {@code state} when it is queued, runs and is done, {@code test}
 * for each test that has ended. Ids count up, so that a reader that was cut off goes on where it
 * was.
 */
@ApplicationScoped
public class LiveEvents {

  /** A browser connects again by itself; an idle connection is not kept for ever. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int QUEUED = 1;
  private static final int RUNNING = 2;
  private static final int FIRST_TEST = 3;

  private final LiveReports reports;
  private final Submitted submitted;

  LiveEvents(LiveReports reports, Submitted submitted) {
    this.reports = reports;
    this.submitted = submitted;
  }

  /** Where events go to, and the id of the last one that the reader has seen, or 0. */
  public record Reader(SseEventSink sink, Sse sse, int lastSeen) {

    /** Reads the Last-Event-ID that a browser sends; anything else starts from the beginning. */
    public static Reader of(SseEventSink sink, Sse sse, String lastEventId) {
      return new Reader(
          sink, sse, lastEventId.matches("[0-9]{1,6}") ? Integer.parseInt(lastEventId) : 0);
    }
  }

  /** Sends events until the grading is done or the reader has gone. */
  public void stream(SubmissionId submission, Account viewer, Reader reader) {
    var sent = new Sent(reader.lastSeen());
    try (var sink = reader.sink()) {
      reports.follow(
          submission,
          LONGEST,
          report ->
              submitted
                  .visible(viewer, report)
                  .map(view -> send(events(view, sent, reader.sse()), sink))
                  .orElse(false));
    }
  }

  /** The highest id that the reader has seen. */
  private static final class Sent {
    private int id;

    private Sent(int id) {
      this.id = id;
    }
  }

  private static List<OutboundSseEvent> events(SubmissionReport report, Sent sent, Sse sse) {
    var events = new ArrayList<OutboundSseEvent>();
    switch (report.state()) {
      case QUEUED -> {
        if (sent.id <= QUEUED) {
          sent.id = QUEUED; // sent again whenever the place in the queue changes
          events.add(event(sse, "state", QUEUED, report));
        }
      }
      case RUNNING -> {
        add(events, sent, event(sse, "state", RUNNING, report));
        addTests(events, sent, report, sse);
      }
      case DONE -> {
        addTests(events, sent, report, sse);
        add(events, sent, event(sse, "state", FIRST_TEST + report.tests().size(), report));
      }
    }
    return events;
  }

  private static void addTests(
      List<OutboundSseEvent> events, Sent sent, SubmissionReport report, Sse sse) {
    for (int test = 0; test < report.tests().size(); test++) {
      add(events, sent, event(sse, "test", FIRST_TEST + test, report.tests().get(test)));
    }
  }

  private static void add(List<OutboundSseEvent> events, Sent sent, OutboundSseEvent event) {
    int id = Integer.parseInt(event.getId());
    if (id > sent.id) {
      events.add(event);
      sent.id = id;
    }
  }

  private static OutboundSseEvent event(Sse sse, String name, int id, Object data) {
    return sse.newEventBuilder()
        .name(name)
        .id(Integer.toString(id))
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(data)
        .build();
  }

  /** Sends events one after the other; false once the reader has gone. */
  private static boolean send(List<OutboundSseEvent> events, SseEventSink sink) {
    try {
      for (var event : events) {
        if (sink.isClosed()) {
          return false;
        }
        sink.send(event).toCompletableFuture().get(10, TimeUnit.SECONDS);
      }
      return !sink.isClosed();
    } catch (ExecutionException | TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

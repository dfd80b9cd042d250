package dev.gradus.web.api;

import dev.gradus.account.CurrentAccount;
import dev.gradus.grading.LiveReports;
import dev.gradus.grading.Reports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.submission.SubmissionId;
import dev.gradus.web.LiveEvents;
import dev.gradus.web.Submitted;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;

@Path("/api/v1/submissions/{id}")
@Authenticated
@RunOnVirtualThread
class SubmissionApi {

  private final CurrentAccount current;
  private final Reports reports;
  private final LiveReports live;
  private final LiveEvents events;
  private final Submitted submitted;

  SubmissionApi(
      CurrentAccount current,
      Reports reports,
      LiveReports live,
      LiveEvents events,
      Submitted submitted) {
    this.current = current;
    this.reports = reports;
    this.live = live;
    this.events = events;
    this.submitted = submitted;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public SubmissionReport report(
      @PathParam("id") String id, @QueryParam("wait") Optional<String> wait) {
    var viewer = current.require();
    var atMost = LongPoll.atMost(wait);
    var submission = Submitted.id(id).orElseThrow(SubmissionApi::absent);
    return live.await(submission, atMost, report -> submitted.visible(viewer, report).isPresent())
        .flatMap(report -> submitted.visible(viewer, report))
        .orElseThrow(SubmissionApi::absent);
  }

  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(
      @PathParam("id") String id,
      @HeaderParam("Last-Event-ID") @DefaultValue("") String lastEventId,
      @Context SseEventSink sink,
      @Context Sse sse) {
    events.stream(visible(id), current.require(), LiveEvents.Reader.of(sink, sse, lastEventId));
  }

  private SubmissionId visible(String id) {
    var submission = Submitted.id(id).orElseThrow(SubmissionApi::absent);
    return reports
        .find(submission)
        .flatMap(report -> submitted.visible(current.require(), report))
        .map(_ -> submission)
        .orElseThrow(SubmissionApi::absent);
  }

  private static ProblemException absent() {
    return ProblemException.notFound("There is no such submission, or it is not yours.");
  }
}

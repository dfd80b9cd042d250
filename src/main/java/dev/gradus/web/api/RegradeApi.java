package dev.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.gradus.account.Account;
import dev.gradus.grading.LiveRegrades;
import dev.gradus.grading.Regrade;
import dev.gradus.grading.RegradeConflictException;
import dev.gradus.grading.RegradeId;
import dev.gradus.grading.RegradePolicy;
import dev.gradus.grading.RegradeReports;
import dev.gradus.grading.RegradedSubmission;
import dev.gradus.grading.Regrades;
import dev.gradus.web.Instructors;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One regrade: its preview, and what is decided about it. */
@Path("/api/v1/regrades/{id}")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class RegradeApi {

  private static final int MOST_LISTED = 500;
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Set<String> CHANGES = Set.of("", "up", "down", "same", "judgeError");

  private final Instructors instructors;
  private final Regrades regrades;
  private final RegradeReports reports;
  private final LiveRegrades live;

  RegradeApi(
      Instructors instructors, Regrades regrades, RegradeReports reports, LiveRegrades live) {
    this.instructors = instructors;
    this.regrades = regrades;
    this.reports = reports;
    this.live = live;
  }

  /** A regrade with what it would change, those that lose points first. */
  record Preview(@JsonUnwrapped Regrade regrade, List<RegradedSubmission> changes) {}

  /** What is decided: {@code all} or {@code raise}, and the reason that learners are told. */
  record ApplyBody(Optional<String> policy, Optional<String> reason) {}

  /** Why an applied regrade is taken back. */
  record RevertBody(Optional<String> reason) {}

  @GET
  public Preview preview(
      @PathParam("id") String id,
      @QueryParam("change") @DefaultValue("") String change,
      @QueryParam("offset") @DefaultValue("0") int offset) {
    var regrade = find(id);
    instructors.require(regrade.course());
    if (!CHANGES.contains(change)) {
      throw ProblemException.invalid("change", "A change is up, down, same or judgeError.");
    }
    if (offset < 0) {
      throw ProblemException.invalid("offset", "The offset is a number from 0.");
    }
    var part = new RegradeReports.Part(change, offset, MOST_LISTED);
    return new Preview(regrade, reports.changes(new RegradeId(Long.parseLong(regrade.id())), part));
  }

  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
    var found = find(id);
    instructors.require(found.course());
    var regrade = id(found);
    try (sink) {
      live.follow(
          regrade,
          LONGEST,
          now -> {
            if (sink.isClosed()) {
              return false;
            }
            sink.send(
                sse.newEventBuilder()
                    .name("state")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(now)
                    .build());
            return true;
          });
    }
  }

  @POST
  @Path("apply")
  @Consumes(MediaType.APPLICATION_JSON)
  public Regrade apply(@PathParam("id") String id, @Nullable ApplyBody body) {
    var found = find(id);
    var instructor = instructors.require(found.course());
    var regrade = id(found);
    var asked = HandIn.present(body);
    var policy =
        asked
            .policy()
            .flatMap(RegradePolicy::of)
            .orElseThrow(() -> ProblemException.invalid("policy", "The policy is all or raise."));
    var because = because(instructor, asked.reason());
    return decided(regrade, () -> regrades.apply(regrade, policy, because));
  }

  @POST
  @Path("revert")
  @Consumes(MediaType.APPLICATION_JSON)
  public Regrade revert(@PathParam("id") String id, @Nullable RevertBody body) {
    var found = find(id);
    var instructor = instructors.require(found.course());
    var regrade = id(found);
    var because = because(instructor, HandIn.present(body).reason());
    return decided(regrade, () -> regrades.revert(regrade, because));
  }

  @POST
  @Path("resume")
  public Regrade resume(@PathParam("id") String id) {
    var found = find(id);
    var instructor = instructors.require(found.course());
    var regrade = id(found);
    return decided(regrade, () -> regrades.resume(regrade, instructor.id()));
  }

  @DELETE
  public Regrade cancel(@PathParam("id") String id) {
    var found = find(id);
    var instructor = instructors.require(found.course());
    var regrade = id(found);
    return decided(regrade, () -> regrades.cancel(regrade, instructor.id()));
  }

  private Regrade decided(RegradeId regrade, Runnable decision) {
    try {
      decision.run();
    } catch (RegradeConflictException e) {
      throw ProblemException.conflict(e.sentence());
    }
    return reports.find(regrade).orElseThrow();
  }

  private static Regrades.Because because(Account by, Optional<String> reason) {
    return reason
        .filter(text -> !text.isBlank() && text.length() <= Regrades.LONGEST_REASON)
        .map(text -> new Regrades.Because(by.id(), text))
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "reason",
                    "Say in 1 to %d characters why: learners read it beside their changed score."
                        .formatted(Regrades.LONGEST_REASON)));
  }

  private Regrade find(String id) {
    return RegradeId.of(id)
        .flatMap(reports::find)
        .orElseThrow(() -> ProblemException.notFound("There is no such regrade."));
  }

  private static RegradeId id(Regrade regrade) {
    return new RegradeId(Long.parseLong(regrade.id()));
  }
}

package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftCheck;
import dev.gradus.authoring.DraftChecks;
import dev.gradus.grading.Checks;
import dev.gradus.web.api.ProblemException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Map;

/** Checks of a draft, whose findings are shown as they come. */
@Path("/courses/{course}/authoring/exercises/{slug}/checks")
@Authenticated
@RunOnVirtualThread
class CheckPages {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Workshop workshop;
  private final Desk desk;
  private final DraftChecks checks;
  private final CheckViews views;
  private final Checks live;

  CheckPages(Workshop workshop, Desk desk, DraftChecks checks, CheckViews views, Checks live) {
    this.workshop = workshop;
    this.desk = desk;
    this.checks = checks;
    this.views = views;
    this.live = live;
  }

  /** Saves what is on the desk, and has it checked. */
  @POST
  @Produces(MediaType.TEXT_HTML)
  public Response check(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam EditForm form,
      MultivaluedMap<String, String> fields) {
    var bench = workshop.require(course, slug);
    return desk.saved(
        bench,
        form.with(TestForm.of(fields)),
        now -> {
          checks.request(now.draft(), now.by());
          return Addresses.seeOther(now.fileAddress(form.file()) + "#check");
        });
  }

  @GET
  @Path("{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id,
      @Context SseEventSink sink,
      @Context Sse sse) {
    var bench = workshop.require(course, slug);
    long number = number(id);
    try (sink) {
      live.follow(
          number,
          LONGEST,
          () -> {
            var now = checks.find(bench.draft(), number);
            if (now.isEmpty() || sink.isClosed()) {
              return false;
            }
            var html = new Templates.Check(views.of(bench, now.get(), Map.of())).render();
            sink.send(sse.newEvent("result", html));
            return DraftCheck.isOpen(now.get());
          });
    }
  }

  private static long number(String id) {
    if (!id.matches("[1-9][0-9]{0,17}")) {
      throw ProblemException.notFound("There is no such check.");
    }
    return Long.parseLong(id);
  }
}

package dev.gradus.web.learner;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.web.api.ProblemException;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/**
 * One submission: its learner sees what a learner may see, so do its assistants, instructors see
 * all.
 */
@Path("/courses/{course}/exercises/{slug}/submissions/{id}")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
class SubmissionPages {

  private final CurrentAccount current;
  private final SubmissionViews views;
  private final LiveResults results;

  SubmissionPages(CurrentAccount current, SubmissionViews views, LiveResults results) {
    this.current = current;
    this.views = views;
    this.results = results;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id,
      @QueryParam("line") @DefaultValue("") String line,
      @QueryParam("changed") @DefaultValue("0") long changed,
      @QueryParam("deleted") @DefaultValue("0") long deleted) {
    return views
        .find(current.require(), new SubmissionViews.Address(course, slug, id))
        .map(page -> line.isEmpty() ? page : page.refused(CommentsView.Typed.on(line)))
        .map(page -> undoable(page, changed, deleted))
        .map(Templates.Submission::new)
        .orElseThrow(SubmissionPages::absent);
  }

  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id,
      @Context SseEventSink sink,
      @Context Sse sse) {
    var viewer = current.require();
    var followed =
        views
            .followed(viewer, new SubmissionViews.Address(course, slug, id))
            .orElseThrow(SubmissionPages::absent);
    results.stream(followed, viewer, new LiveResults.Reader(sink, sse));
  }

  private static SubmissionView undoable(SubmissionView page, long changed, long deleted) {
    long id = Math.max(changed, deleted);
    if (id <= 0 || !page.comments().writable()) {
      return page;
    }
    var address = page.comments().address() + "/" + id + "/undo";
    return page.undoing(new CommentsView.Undo(address, deleted > 0));
  }

  private static ProblemException absent() {
    return ProblemException.notFound("There is no such submission, or it is not yours.");
  }
}

package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftLocks;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One author at a time: an open page holds its exercise, a page that goes leaves it. */
@Path("/courses/{course}/authoring/exercises/{slug}/lock")
@Authenticated
@RunOnVirtualThread
class LockPages {

  private static final int LOCKED = 423;

  private final Workshop workshop;
  private final DraftLocks locks;

  LockPages(Workshop workshop, DraftLocks locks) {
    this.workshop = workshop;
    this.locks = locks;
  }

  /** Whether another writes. */
  record View(boolean free) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public View show(@PathParam("course") String course, @PathParam("slug") String slug) {
    var bench = workshop.require(course, slug);
    return new View(locks.other(bench.draft(), bench.by()).isEmpty());
  }

  /** A page is still open; 423 if another has taken its exercise over. */
  @POST
  public Response hold(@PathParam("course") String course, @PathParam("slug") String slug) {
    var bench = workshop.require(course, slug);
    return locks
        .hold(bench.draft(), bench.by(), DraftLocks.WATCHED)
        .map(_ -> Response.status(LOCKED).build())
        .orElseGet(() -> Response.noContent().build());
  }

  /** A page goes. */
  @POST
  @Path("leave")
  public void leave(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @FormParam("page") @DefaultValue("") String page) {
    var bench = workshop.require(course, slug);
    locks.leave(bench.draft(), bench.by(), page);
  }

  @POST
  @Path("take")
  public Response take(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @FormParam("file") @DefaultValue("") String file) {
    var bench = workshop.require(course, slug);
    locks.takeOver(bench.draft(), bench.by());
    return Addresses.seeOther(bench.fileAddress(file));
  }
}

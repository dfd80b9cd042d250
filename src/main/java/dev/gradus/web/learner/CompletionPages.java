package dev.gradus.web.learner;

import dev.gradus.account.Role;
import dev.gradus.markup.reference.ApiReference;
import dev.gradus.web.Catalogue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * The editor's completions and explanations, as {@link Completions} of the exercise's current
 * version: {@code {"types":[{"name","package","summary","torch"?,"members":[{"name","kind",
 * "static","signature","returns","summary","torch"?}]}]}}. What the exercise denies is not in it.
 */
@Path("/courses/{course}/exercises/{slug}/completions")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
class CompletionPages {

  private final Catalogue catalogue;
  private final ApiReference reference = ApiReference.read();
  private final int edition = reference.hashCode();

  CompletionPages(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response show(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @Context Request request) {
    var version = catalogue.entry(course, slug).version();
    var tag = new EntityTag(version.contentHash().substring(0, 16) + Integer.toHexString(edition));
    var asked = request.evaluatePreconditions(tag);
    var answer = asked == null ? Response.ok(Completions.of(version.exercise(), reference)) : asked;
    return answer.tag(tag).cacheControl(whileUnchanged()).build();
  }

  /** May be kept by the browser, which asks each time whether it is still the same. */
  private static CacheControl whileUnchanged() {
    var control = new CacheControl();
    control.setPrivate(true);
    control.setNoCache(true);
    return control;
  }
}

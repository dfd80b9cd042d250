package dev.gradus.web.api;

import dev.gradus.account.CurrentAccount;
import dev.gradus.grading.LintRequest;
import dev.gradus.grading.Lints;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a source without running it: {@code {"source": "…"}} is answered by a
 * {@link LintReport}. A newer request of the same account about the same exercise replaces the
 * older one, which is answered 409; while submissions wait, nothing is checked, and the answer is
 * 503 with Retry-After.
 */
@Path("/api/v1/courses/{course}/exercises/{slug}/lint")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class LintApi {

  private final Resources resources;
  private final CurrentAccount current;
  private final Lints lints;

  LintApi(Resources resources, CurrentAccount current, Lints lints) {
    this.resources = resources;
    this.current = current;
    this.lints = lints;
  }

  /** What is asked about. */
  record LintBody(Optional<String> source) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public LintReport lint(
      @PathParam("course") String courseSlug,
      @PathParam("slug") String slug,
      @Nullable LintBody body) {
    var learner = current.require();
    var version = resources.current(resources.exercise(resources.course(courseSlug), slug));
    LintReport.checkTakesSource(version.exercise());
    var source = HandIn.source(HandIn.present(body).source());
    var request = new LintRequest(learner.id(), version.id(), source);
    return LintReport.of(lints.check(request, LintReport.PATIENCE));
  }
}

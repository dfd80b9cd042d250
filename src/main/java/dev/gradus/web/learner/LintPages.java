package dev.gradus.web.learner;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.grading.LintRequest;
import dev.gradus.grading.Lints;
import dev.gradus.submission.SourceProblem;
import dev.gradus.web.Catalogue;
import dev.gradus.web.api.LintReport;
import dev.gradus.web.api.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * What the editor asks while one types, by script only: the form around the editor, sent to {@code
 * POST /courses/{course}/exercises/{slug}/lint} with its fields {@code source} and {@code
 * csrf-token} (or the header {@code X-CSRF-TOKEN}) and {@code Accept: application/json}. The answer
 * is a {@link LintReport}; 409 says that a newer text has taken its place (ignore it), 503 that
 * submissions come first (leave the last answer, wait for Retry-After seconds), 413 and 422 that
 * such a text can't be handed in at all. Problems are JSON as those of the REST interface.
 */
@Path("/courses/{course}/exercises/{slug}/lint")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class LintPages {

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final Lints lints;

  LintPages(CurrentAccount current, Catalogue catalogue, Lints lints) {
    this.current = current;
    this.catalogue = catalogue;
    this.lints = lints;
  }

  @POST
  public LintReport lint(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam WorkForm form) {
    var learner = current.require();
    var version = catalogue.entry(course, slug).version();
    LintReport.checkTakesSource(version.exercise());
    SourceProblem.of(form.source()).ifPresent(LintPages::refuse);
    var request = new LintRequest(learner.id(), version.id(), form.source());
    return LintReport.of(lints.check(request, LintReport.PATIENCE));
  }

  private static void refuse(SourceProblem problem) {
    throw switch (problem) {
      case TOO_LARGE -> ProblemException.tooLarge(problem.sentence());
      case EMPTY, NUL, NOT_TEXT -> ProblemException.invalid("source", problem.sentence());
    };
  }
}

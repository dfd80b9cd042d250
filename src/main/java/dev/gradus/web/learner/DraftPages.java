package dev.gradus.web.learner;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.submission.Draft;
import dev.gradus.submission.Drafts;
import dev.gradus.submission.Keeping;
import dev.gradus.submission.SourceProblem;
import dev.gradus.web.Catalogue;
import dev.gradus.web.api.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** The draft of an exercise, for the editor's script, which keeps it while one types. */
@Path("/courses/{course}/exercises/{slug}/draft")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DraftPages {

  private static final int CONFLICT = 409;

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final Drafts drafts;
  private final TypedDrafts typed;

  DraftPages(CurrentAccount current, Catalogue catalogue, Drafts drafts, TypedDrafts typed) {
    this.current = current;
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.typed = typed;
  }

  /** A draft as the script reads it. */
  record View(String source, int revision, Instant savedAt) {

    static View of(Draft draft) {
      return new View(draft.source(), draft.revision(), draft.savedAt());
    }
  }

  @GET
  public Response show(@PathParam("course") String course, @PathParam("slug") String slug) {
    var learner = current.require();
    var entry = catalogue.entry(course, slug);
    return drafts
        .find(learner.id(), entry.placed().id())
        .map(draft -> Response.ok(View.of(draft)))
        .orElseGet(Response::noContent)
        .build();
  }

  /** Keeps it; with 409 comes what another page has kept since the revision that was named. */
  @POST
  public Response keep(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam WorkForm form) {
    var learner = current.require();
    var entry = catalogue.entry(course, slug);
    TypedDrafts.problem(form.source()).ifPresent(DraftPages::refuse);
    return switch (typed.keepChecked(learner, entry, form.source(), form.revision().orElse(0))) {
      case Keeping.Kept(Draft draft) -> Response.ok(View.of(draft)).build();
      case Keeping.Conflict(Draft other) ->
          Response.status(CONFLICT).entity(View.of(other)).build();
    };
  }

  private static void refuse(SourceProblem problem) {
    throw problem == SourceProblem.TOO_LARGE
        ? ProblemException.tooLarge(problem.sentence())
        : ProblemException.invalid("source", problem.sentence());
  }
}

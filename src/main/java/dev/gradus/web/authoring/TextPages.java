package dev.gradus.web.authoring;

import dev.gradus.authoring.Draft;
import dev.gradus.authoring.DraftFiles;
import dev.gradus.authoring.DraftLocks;
import dev.gradus.authoring.Pace;
import dev.gradus.authoring.Saving;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.web.api.ProblemException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;

/** The text of a file, for the editor's script, which saves it while its author types. */
@Path("/courses/{course}/authoring/exercises/{slug}/text")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TextPages {

  private static final int CONFLICT = 409;
  private static final int LOCKED = 423;

  private final Workshop workshop;
  private final DraftFiles files;
  private final DraftLocks locks;
  private final Clock clock;

  TextPages(Workshop workshop, DraftFiles files, DraftLocks locks, Clock clock) {
    this.workshop = workshop;
    this.files = files;
    this.locks = locks;
    this.clock = clock;
  }

  /** A text as the script reads it. */
  record View(String source, int revision, Instant savedAt) {}

  @GET
  public View show(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @QueryParam("file") @DefaultValue("") String file) {
    return view(workshop.require(course, slug).draft(), file);
  }

  /**
   * Saves it; with 409 comes what another has saved since the revision that was named, with 423 it
   * is kept aside, because another writes the exercise now.
   */
  @POST
  public Response save(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @QueryParam("file") @DefaultValue("") String file,
      @BeanParam EditForm form) {
    var bench = workshop.require(course, slug);
    if (!bench.draft().folder().paths().contains(file)) {
      throw ProblemException.notFound("There is no file " + file + ".");
    }
    form.file = file;
    var typed =
        form.typed(Pace.WHILE_TYPING)
            .orElseThrow(() -> ProblemException.invalid("source", "The text is missing."));
    if (locks.hold(bench.draft(), bench.by(), DraftLocks.WATCHED).isPresent()) {
      files.setAside(bench.draft(), typed, bench.by());
      return Response.status(LOCKED).build();
    }
    try {
      return switch (files.save(bench.draft(), typed, bench.by())) {
        case Saving.Saved(Draft draft) -> Response.ok(view(draft, file)).build();
        case Saving.Conflict(Draft draft) ->
            Response.status(CONFLICT).entity(view(draft, file)).build();
      };
    } catch (InvalidFolderException e) {
      throw ProblemException.invalid("source", "Nothing was stored: " + e.getMessage() + ".");
    }
  }

  private View view(Draft draft, String file) {
    return new View(
        draft.folder().text(file).orElse(""), files.version(draft, file), clock.instant());
  }
}

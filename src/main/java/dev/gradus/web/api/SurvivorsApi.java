package dev.gradus.web.api;

import dev.gradus.authoring.Draft;
import dev.gradus.authoring.DraftConflictException;
import dev.gradus.authoring.MistakeKeeping;
import dev.gradus.authoring.StoredSurvivor;
import dev.gradus.authoring.SurvivorKeeping;
import dev.gradus.authoring.SurvivorKeeping.TestWords;
import dev.gradus.authoring.Survivors;
import dev.gradus.web.Instructors;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Programs that the tests of a draft wrongly accept: read, made a test of, kept as mistakes. */
@Path("/api/v1/courses/{course}/exercises/{slug}/checks/{check}/survivors")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SurvivorsApi {

  private final Instructors instructors;
  private final Resources resources;
  private final Survivors survivors;
  private final SurvivorKeeping keeping;

  SurvivorsApi(
      Instructors instructors, Resources resources, Survivors survivors, SurvivorKeeping keeping) {
    this.instructors = instructors;
    this.resources = resources;
    this.survivors = survivors;
    this.keeping = keeping;
  }

  /** What a test is called; both may be left out. */
  record TestBody(Optional<String> name, Optional<String> about) {}

  /** What a mistake is called, as a file without its ending, and what learners are told. */
  record MistakeBody(Optional<String> name, Optional<String> feedback) {}

  @GET
  public List<StoredSurvivor> all(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("check") String check) {
    instructors.require(course);
    return survivors.of(resources.check(resources.draft(resources.course(course), slug), check));
  }

  @POST
  @Path("{survivor}/test")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response test(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("check") String check,
      @PathParam("survivor") String survivor,
      @Nullable TestBody body) {
    var by = instructors.require(course);
    var given = HandIn.present(body);
    var words = new TestWords(text("name", given.name()), text("about", given.about()));
    return made(
        course, slug, check, survivor, (draft, found) -> keeping.addTest(draft, found, words, by));
  }

  @POST
  @Path("{survivor}/mistake")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response mistake(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("check") String check,
      @PathParam("survivor") String survivor,
      @Nullable MistakeBody body) {
    var by = instructors.require(course);
    var given = HandIn.present(body);
    var name =
        given
            .name()
            .filter(text -> MistakeKeeping.NAME.matcher(text).matches())
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "name",
                        "Name the mistake in small letters, digits and _, such as at_the_border."));
    var feedback =
        text("feedback", given.feedback())
            .orElseThrow(
                () -> ProblemException.invalid("feedback", "Say what learners are to be told."));
    return made(
        course,
        slug,
        check,
        survivor,
        (draft, found) -> keeping.addMistake(draft, found, name, feedback, by));
  }

  private interface Change {
    Draft of(Draft draft, StoredSurvivor survivor);
  }

  private Response made(String course, String slug, String check, String survivor, Change change) {
    var draft = resources.draft(resources.course(course), slug);
    var found =
        survivors
            .find(resources.check(draft, check), survivor)
            .orElseThrow(() -> ProblemException.notFound("There is no such survivor."));
    try {
      var changed = change.of(draft, found);
      return Response.status(201).entity(DraftsApi.View.of(course, changed)).build();
    } catch (DraftConflictException e) {
      throw ProblemException.conflict(e.sentence());
    }
  }

  private static Optional<String> text(String field, Optional<String> value) {
    var text = value.map(String::strip).filter(given -> !given.isEmpty());
    if (text.filter(given -> given.length() > MistakeKeeping.LONGEST).isPresent()) {
      throw ProblemException.invalid(
          field, "At most " + MistakeKeeping.LONGEST + " characters, please.");
    }
    return text;
  }
}

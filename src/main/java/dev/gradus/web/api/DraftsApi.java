package dev.gradus.web.api;

import dev.gradus.authoring.Draft;
import dev.gradus.authoring.DraftCheck;
import dev.gradus.authoring.DraftChecks;
import dev.gradus.authoring.DraftConflictException;
import dev.gradus.authoring.DraftPublishing;
import dev.gradus.authoring.Drafts;
import dev.gradus.authoring.Requirement;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.FolderZip;
import dev.gradus.exercise.InvalidExerciseException;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.exercise.Problem;
import dev.gradus.grading.Checks;
import dev.gradus.web.Instructors;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exercises as zips of their folders: stored as drafts, checked, published, taken out again. */
@Path("/api/v1/courses")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DraftsApi {

  private static final String ZIP = "application/zip";
  private static final int LONGEST_REASON = 500;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Instructors instructors;
  private final Resources resources;
  private final Drafts drafts;
  private final DraftChecks checks;
  private final DraftPublishing publishing;
  private final Checks live;

  DraftsApi(
      Instructors instructors,
      Resources resources,
      Drafts drafts,
      DraftChecks checks,
      DraftPublishing publishing,
      Checks live) {
    this.instructors = instructors;
    this.resources = resources;
    this.drafts = drafts;
    this.checks = checks;
    this.publishing = publishing;
    this.live = live;
  }

  /** A draft as it is stored, with what keeps it from being an exercise. */
  record View(
      String course,
      String exercise,
      int revision,
      String contentHash,
      Collection<String> files,
      List<Problem> problems) {

    static View of(String course, Draft draft) {
      return new View(
          course,
          draft.slug(),
          draft.revision(),
          draft.folder().hash(),
          draft.folder().paths(),
          problems(draft));
    }

    private static List<Problem> problems(Draft draft) {
      try {
        Exercise.read(draft.slug(), draft.folder());
        return List.of();
      } catch (InvalidExerciseException e) {
        return e.problems();
      }
    }
  }

  /** Which requirements are waived, each with its reason. */
  record PublishBody(Optional<Map<String, String>> waive) {}

  /** A version that was published. */
  record Published(String course, String exercise, int version, String contentHash) {}

  @PUT
  @Path("{course}/exercises/{slug}")
  @Consumes(ZIP)
  public Response put(
      @PathParam("course") String course, @PathParam("slug") String slug, byte @Nullable [] zip) {
    var by = instructors.require(course);
    var folder = folder(zip);
    var found = resources.course(course);
    boolean isNew = drafts.find(found.id(), slug).isEmpty();
    try {
      var draft = drafts.put(found, slug, folder, by);
      return Response.status(isNew ? 201 : 200).entity(View.of(course, draft)).build();
    } catch (DraftConflictException e) {
      throw ProblemException.conflict(e.sentence());
    }
  }

  private static ExerciseFolder folder(byte @Nullable [] zip) {
    try {
      return FolderZip.read(zip == null ? new byte[0] : zip);
    } catch (InvalidFolderException e) {
      throw ProblemException.invalid("zip", "Nothing was stored: " + e.getMessage() + ".");
    }
  }

  @GET
  @Path("{course}/exercises/{slug}/draft")
  @Produces({MediaType.APPLICATION_JSON, ZIP})
  public Response draft(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @Context HttpHeaders headers) {
    instructors.require(course);
    var draft = find(course, slug);
    boolean asZip =
        headers.getAcceptableMediaTypes().stream().anyMatch(type -> ZIP.equals(type.toString()));
    return asZip
        ? zip(slug, draft.folder())
        : Response.ok(View.of(course, draft), MediaType.APPLICATION_JSON).build();
  }

  /** The folder of the version that learners have, to be kept, or put again under another name. */
  @GET
  @Path("{course}/exercises/{slug}/folder")
  @Produces(ZIP)
  public Response folder(@PathParam("course") String course, @PathParam("slug") String slug) {
    instructors.require(course);
    var exercise = resources.exercise(resources.course(course), slug);
    return zip(slug, resources.current(exercise).exercise().folder());
  }

  private static Response zip(String slug, ExerciseFolder folder) {
    return Response.ok(FolderZip.write(folder), ZIP)
        .header("Content-Disposition", "attachment; filename=\"" + slug + ".zip\"")
        .build();
  }

  @POST
  @Path("{course}/exercises/{slug}/check")
  public Response check(@PathParam("course") String course, @PathParam("slug") String slug) {
    var by = instructors.require(course);
    var check = checks.request(find(course, slug), by);
    return Response.accepted(check)
        .location(
            URI.create(
                "/api/v1/courses/" + course + "/exercises/" + slug + "/checks/" + check.id()))
        .build();
  }

  @GET
  @Path("{course}/exercises/{slug}/checks/{id}")
  public DraftCheck findings(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id) {
    instructors.require(course);
    return resources.check(find(course, slug), id);
  }

  /** Each finding as it comes, then the state in which the check ended. */
  @GET
  @Path("{course}/exercises/{slug}/checks/{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id,
      @Context SseEventSink sink,
      @Context Sse sse) {
    instructors.require(course);
    var draft = find(course, slug);
    long number = Long.parseLong(resources.check(draft, id).id());
    var told = new int[1];
    try (sink) {
      live.follow(
          number,
          LONGEST,
          () -> {
            var now = checks.find(draft, number);
            if (now.isEmpty() || sink.isClosed()) {
              return false;
            }
            var findings = now.get().findings();
            for (; told[0] < findings.size(); told[0]++) {
              send(sink, sse, "finding", findings.get(told[0]));
            }
            if (!DraftCheck.isOpen(now.get())) {
              send(
                  sink,
                  sse,
                  "state",
                  Map.of("state", now.get().state(), "green", now.get().green()));
            }
            return DraftCheck.isOpen(now.get());
          });
    }
  }

  private static void send(SseEventSink sink, Sse sse, String name, Object data) {
    sink.send(
        sse.newEventBuilder()
            .name(name)
            .mediaType(MediaType.APPLICATION_JSON_TYPE)
            .data(data)
            .build());
  }

  @POST
  @Path("{course}/exercises/{slug}/publish")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response publish(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @Nullable PublishBody body) {
    var by = instructors.require(course);
    var waivers =
        HandIn.present(body).waive().orElse(Map.of()).entrySet().stream()
            .map(waived -> waiver(waived.getKey(), waived.getValue()))
            .toList();
    try {
      var version = publishing.publish(find(course, slug), waivers, by);
      return Response.status(201)
          .entity(new Published(course, slug, version.number(), version.contentHash()))
          .build();
    } catch (DraftConflictException e) {
      throw ProblemException.conflict(e.sentence());
    }
  }

  private static DraftPublishing.Waiver waiver(String label, @Nullable String reason) {
    var requirement =
        Requirement.of(label)
            .filter(Requirement::isWaivable)
            .orElseThrow(
                () -> ProblemException.invalid("waive", "'" + label + "' can't be waived."));
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw ProblemException.invalid(
          "waive", "Say in 1 to %d characters why %s is waived.".formatted(LONGEST_REASON, label));
    }
    return new DraftPublishing.Waiver(requirement, reason);
  }

  private Draft find(String course, String slug) {
    return resources.draft(resources.course(course), slug);
  }
}

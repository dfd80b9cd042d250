package dev.gradus.web.api;

import dev.gradus.account.CurrentAccount;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Task;
import dev.gradus.grading.InvalidInputException;
import dev.gradus.grading.OwnInputs;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.grading.TrialRequest;
import dev.gradus.grading.Trials;
import dev.gradus.web.ChoiceProblem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/exercises/{slug}/runs")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class RunsApi {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Resources resources;
  private final CurrentAccount current;
  private final Trials trials;

  RunsApi(Resources resources, CurrentAccount current, Trials trials) {
    this.resources = resources;
    this.current = current;
    this.trials = trials;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public SubmissionReport run(
      @PathParam("course") String courseSlug,
      @PathParam("slug") String slug,
      HandIn.@Nullable RunBody body) {
    var learner = current.require();
    var course = resources.course(courseSlug);
    var version = resources.current(resources.exercise(course, slug));
    if (version.exercise().task() instanceof Task.Choice) {
      throw ProblemException.invalid("source", ChoiceProblem.NOT_RUN);
    }
    var inputs = HandIn.present(body).inputs().orElse(Map.of());
    checkInputs(version.exercise(), inputs);
    var trial =
        new TrialRequest(
            learner.id(),
            learner.username(),
            course.slug(),
            Optional.of(version.id()),
            HandIn.source(HandIn.present(body).source()),
            new LinkedHashMap<>(inputs));
    return trials
        .run(trial, PATIENCE)
        .orElseThrow(
            () ->
                ProblemException.unavailable(
                    "The graders are busy; nothing was run. Try again in a moment.",
                    Duration.ofSeconds(5)));
  }

  private static void checkInputs(Exercise exercise, Map<String, String> inputs) {
    if (inputs.isEmpty()) {
      return;
    }
    try {
      OwnInputs.parse(exercise, inputs);
    } catch (InvalidInputException e) {
      throw ProblemException.invalid("inputs", String.valueOf(e.getMessage()));
    }
  }
}

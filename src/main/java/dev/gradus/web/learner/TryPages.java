package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.grading.OwnInputs;
import dev.gradus.grading.TrialRequest;
import dev.gradus.grading.Trials;
import dev.gradus.submission.SourceProblem;
import dev.gradus.web.Catalogue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The Try box: calls the solution with the learner's own inputs. Nothing of it is recorded. */
@Path("/courses/{course}/exercises/{slug}/tries")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class TryPages {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int INVALID = 422;
  private static final int UNAVAILABLE = 503;

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final ExerciseViews views;
  private final Trials trials;
  private final TypedDrafts drafts;

  TryPages(
      CurrentAccount current,
      Catalogue catalogue,
      ExerciseViews views,
      Trials trials,
      TypedDrafts drafts) {
    this.current = current;
    this.catalogue = catalogue;
    this.views = views;
    this.trials = trials;
    this.drafts = drafts;
  }

  @POST
  public Response call(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam WorkForm form) {
    var learner = current.require();
    var entry = catalogue.entry(course, slug);
    var typed = ExerciseViews.Typed.of(form.source());
    form.revision().ifPresent(known -> drafts.keep(learner, entry, form.source(), known));
    var desk = new Desk(learner, entry, typed);
    if (form.fill().isPresent()) {
      return fill(desk, form.fill().get());
    }
    var inputs = inputs(entry, form);
    var problems = OwnInputs.problems(entry.exercise(), inputs);
    if (!problems.isEmpty()) {
      return page(INVALID, desk, new ExerciseViews.Tried(inputs, problems, Optional.empty()));
    }
    return SourceProblem.of(form.source())
        .map(problem -> refuse(INVALID, desk, inputs, problem.sentence()))
        .orElseGet(() -> run(desk, inputs));
  }

  /** Who tries what. */
  private record Desk(Account learner, Catalogue.Entry entry, ExerciseViews.Typed typed) {}

  private static SequencedMap<String, String> inputs(Catalogue.Entry entry, WorkForm form) {
    var inputs = new LinkedHashMap<String, String>();
    var values = form.inputs().iterator();
    for (var parameter : OwnInputs.parameters(entry.exercise().task())) {
      inputs.put(parameter.name(), values.hasNext() ? values.next() : "");
    }
    return inputs;
  }

  private Response run(Desk desk, SequencedMap<String, String> inputs) {
    var request =
        new TrialRequest(
            desk.learner().id(),
            desk.learner().username(),
            desk.entry().course().slug(),
            Optional.of(desk.entry().version().id()),
            desk.typed().source(),
            inputs);
    return trials
        .run(request, PATIENCE)
        .map(
            report ->
                page(200, desk, new ExerciseViews.Tried(inputs, Map.of(), Optional.of(report))))
        .orElseGet(
            () ->
                refuse(
                    UNAVAILABLE,
                    desk,
                    inputs,
                    "The graders are busy; nothing was run. Try again in a moment."));
  }

  /** Puts the inputs of a test into the fields; one that is gone changes nothing. */
  private Response fill(Desk desk, String key) {
    var box = views.typed(desk.learner(), desk.entry(), desk.typed()).work().tries();
    var values =
        box.fillings().stream()
            .filter(filling -> filling.key().equals(key))
            .findFirst()
            .map(TryBox.Filling::values)
            .orElse(Map.of());
    return page(200, desk, new ExerciseViews.Tried(values, Map.of(), Optional.empty()));
  }

  private Response refuse(int status, Desk desk, Map<String, String> inputs, String sentence) {
    var tried = new ExerciseViews.Tried(inputs, Map.of(), Optional.empty());
    var refused = new Desk(desk.learner(), desk.entry(), desk.typed().refused(sentence));
    return page(status, refused, tried);
  }

  private Response page(int status, Desk desk, ExerciseViews.Tried tried) {
    var view = views.typed(desk.learner(), desk.entry(), desk.typed().tried(tried));
    return Response.status(status).entity(new Templates.Exercise(view)).build();
  }
}

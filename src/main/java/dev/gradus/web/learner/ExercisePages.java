package dev.gradus.web.learner;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.exercise.Task;
import dev.gradus.submission.Submissions;
import dev.gradus.web.Catalogue;
import dev.gradus.web.api.ProblemException;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** An exercise: what it asks, the editor, the latest result, the history. */
@Path("/courses/{course}/exercises/{slug}")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
class ExercisePages {

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final ExerciseViews views;
  private final ChoiceViews choices;
  private final Submissions submissions;

  ExercisePages(
      CurrentAccount current,
      Catalogue catalogue,
      ExerciseViews views,
      ChoiceViews choices,
      Submissions submissions) {
    this.current = current;
    this.catalogue = catalogue;
    this.views = views;
    this.choices = choices;
    this.submissions = submissions;
  }

  /** With {@code from} the editor starts with the source of that attempt of one's own. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @QueryParam("from") Optional<Integer> from) {
    var learner = current.require();
    var entry = catalogue.entry(course, slug);
    if (entry.exercise().task() instanceof Task.Choice choice) {
      return new Templates.Choice(choices.latest(learner, entry, choice));
    }
    return new Templates.Exercise(
        from.map(
                number ->
                    submissions.of(learner.id(), entry.placed().id()).stream()
                        .filter(earlier -> earlier.number() == number)
                        .findFirst()
                        .orElseThrow(
                            () -> ProblemException.notFound("There is no attempt " + number + ".")))
            .map(earlier -> views.restored(learner, entry, earlier.source()))
            .orElseGet(() -> views.latest(learner, entry)));
  }

  /** A picture of the statement, cut off from everything else should it hold a script. */
  @GET
  @Path("figures/{name: .+}")
  public Response figure(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("name") String name) {
    var folder = catalogue.entry(course, slug).exercise().folder();
    return Figures.type(name)
        .flatMap(type -> folder.bytes(name).map(bytes -> Response.ok(bytes, type)))
        .map(found -> found.header("Content-Security-Policy", "default-src 'none'; sandbox"))
        .orElseThrow(() -> ProblemException.notFound("There is no such picture."))
        .build();
  }
}

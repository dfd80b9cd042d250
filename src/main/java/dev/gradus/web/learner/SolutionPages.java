package dev.gradus.web.learner;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.markup.Markdown;
import dev.gradus.web.Catalogue;
import dev.gradus.web.ReferenceSolution;
import dev.gradus.web.ReferenceSolutions;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How others solve an exercise, for those who have solved it. */
@Path("/courses/{course}/exercises/{slug}/solutions")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SolutionPages {

  /** Longer than any fence that a source has in a comment. */
  private static final String FENCE = "~".repeat(24);

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final ReferenceSolutions solutions;
  private final Trail trail;

  SolutionPages(
      CurrentAccount current, Catalogue catalogue, ReferenceSolutions solutions, Trail trail) {
    this.current = current;
    this.catalogue = catalogue;
    this.solutions = solutions;
    this.trail = trail;
  }

  @GET
  public TemplateInstance show(@PathParam("course") String course, @PathParam("slug") String slug) {
    var reader = current.require();
    var entry = catalogue.entry(course, slug);
    var markdown = new Markdown(name -> Figures.address(entry, name));
    return new Templates.Solutions(
        new SolutionsView(
            trail.place(entry, reader),
            solutions.read(reader, entry).stream()
                .map(solution -> shown(solution, markdown))
                .toList()));
  }

  private static SolutionsView.Solution shown(ReferenceSolution solution, Markdown markdown) {
    String code = FENCE + "java\n" + solution.source().stripTrailing() + "\n" + FENCE;
    return new SolutionsView.Solution(
        solution.name(),
        solution.explanation().map(text -> new RawString(markdown.render(text).value())),
        new RawString(markdown.render(code).value()));
  }
}

package dev.gradus.web.instructor;

import dev.gradus.grading.RegradeReports;
import dev.gradus.grading.VersionHistory;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The versions of an exercise, and its regrades. */
@Path("/courses/{course}/exercises/{slug}/versions")
@Authenticated
@RunOnVirtualThread
class VersionPages {

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final VersionHistory history;
  private final RegradeReports regrades;

  VersionPages(
      Instructors instructors,
      Catalogue catalogue,
      VersionHistory history,
      RegradeReports regrades) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.history = history;
    this.regrades = regrades;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(@PathParam("course") String course, @PathParam("slug") String slug) {
    instructors.require(course);
    var entry = catalogue.entry(course, slug);
    var exercise = entry.placed().id();
    return new Templates.Versions(
        VersionsView.of(entry, history.of(exercise), regrades.of(exercise)));
  }
}

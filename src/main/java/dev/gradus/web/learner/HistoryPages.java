package dev.gradus.web.learner;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.grading.Reports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.web.Catalogue;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** All that a learner handed in to an exercise. */
@Path("/courses/{course}/exercises/{slug}/attempts")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class HistoryPages {

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final Reports reports;

  HistoryPages(CurrentAccount current, Catalogue catalogue, Reports reports) {
    this.current = current;
    this.catalogue = catalogue;
    this.reports = reports;
  }

  @GET
  public TemplateInstance show(@PathParam("course") String course, @PathParam("slug") String slug) {
    var learner = current.require();
    var entry = catalogue.entry(course, slug);
    var attempts =
        reports.of(entry.placed().id(), learner.id()).stream()
            .map(SubmissionReport::forLearner)
            .toList();
    return new Templates.AllAttempts(ExerciseView.Place.of(entry), History.of(attempts));
  }
}

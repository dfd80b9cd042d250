package dev.gradus.web.instructor;

import dev.gradus.account.Role;
import dev.gradus.grading.Reports;
import dev.gradus.grading.Verdict;
import dev.gradus.web.Catalogue;
import dev.gradus.web.ClassParts;
import dev.gradus.web.Instructors;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** Everyone's submissions to an exercise. */
@Path("/courses/{course}/exercises/{slug}")
@RolesAllowed(Role.Name.ASSISTANT)
@RunOnVirtualThread
class SubmissionListPages {

  private static final int MOST = 500;

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Reports reports;
  private final ClassParts parts;

  SubmissionListPages(
      Instructors instructors, Catalogue catalogue, Reports reports, ClassParts parts) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.reports = reports;
    this.parts = parts;
  }

  @GET
  @Path("submissions")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @QueryParam("learner") @DefaultValue("") String learner,
      @QueryParam("verdict") @DefaultValue("") String verdict,
      @QueryParam("failed") @DefaultValue("") String failed,
      @QueryParam("section") @DefaultValue("") String section) {
    instructors.requireTeacher(course);
    var entry = catalogue.entry(course, slug);
    var part = parts.of(entry.course(), section);
    var filter = new Reports.Wanted(learner.strip(), verdict, failed);
    return new Templates.Submissions(
        new SubmissionListView(
            entry,
            filter,
            part,
            Arrays.stream(Verdict.values()).map(Verdict::label).toList(),
            reports.of(entry.placed().id(), filter, part.sight(), MOST).stream()
                .map(SubmissionListView.Line::of)
                .toList(),
            MOST));
  }
}

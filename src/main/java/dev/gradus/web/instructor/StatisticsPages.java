package dev.gradus.web.instructor;

import dev.gradus.account.Role;
import dev.gradus.grading.Statistics;
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

/** How the learners of an exercise fare, and what that says about its tests. */
@Path("/courses/{course}/exercises/{slug}/statistics")
@RolesAllowed(Role.Name.ASSISTANT)
@RunOnVirtualThread
class StatisticsPages {

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Statistics statistics;
  private final ClassParts parts;
  private final StatisticsMessages words;

  StatisticsPages(
      Instructors instructors,
      Catalogue catalogue,
      Statistics statistics,
      ClassParts parts,
      StatisticsMessages words) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.statistics = statistics;
    this.parts = parts;
    this.words = words;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @QueryParam("section") @DefaultValue("") String section) {
    instructors.requireTeacher(course);
    var entry = catalogue.entry(course, slug);
    var part = parts.of(entry.course(), section);
    var found = statistics.of(entry.placed().id(), part.sight());
    return new Templates.Statistics(
        StatisticsView.of(new StatisticsView.Place(entry, part.name()), found, words), part);
  }
}

package dev.gradus.web.instructor;

import dev.gradus.course.Courses;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.ExerciseVersions;
import dev.gradus.grading.RegradeReports;
import dev.gradus.grading.VersionHistory;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import dev.gradus.web.api.ProblemException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The versions of an exercise, and its regrades. */
@Path("/courses/{course}/exercises/{slug}/versions")
@Authenticated
@RunOnVirtualThread
class VersionPages {

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Courses courses;
  private final ExerciseVersions versions;
  private final VersionHistory history;
  private final RegradeReports regrades;

  VersionPages(
      Instructors instructors,
      Catalogue catalogue,
      Courses courses,
      ExerciseVersions versions,
      VersionHistory history,
      RegradeReports regrades) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.courses = courses;
    this.versions = versions;
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
        VersionsView.of(
            entry, courses.keeper(entry.placed()), history.of(exercise), regrades.of(exercise)));
  }

  /** What differs between two versions; without numbers the newest and the one before it. */
  @GET
  @Path("changes")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance changes(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @QueryParam("from") Optional<Integer> from,
      @QueryParam("to") Optional<Integer> to) {
    instructors.require(course);
    var entry = catalogue.entry(course, slug);
    int newest = entry.version().number();
    int right = to.orElse(newest);
    int left = from.orElse(Math.max(1, right - 1));
    return new Templates.VersionChanges(
        new VersionChangesView(
            entry,
            left,
            right,
            history.of(entry.placed().id()).stream().map(VersionHistory.Published::number).toList(),
            VersionChangesView.between(folder(entry, left), folder(entry, right))));
  }

  private ExerciseFolder folder(Catalogue.Entry entry, int number) {
    return versions
        .find(entry.placed().source(), number)
        .map(version -> version.exercise().folder())
        .orElseThrow(() -> ProblemException.notFound("There is no version " + number + "."));
  }
}

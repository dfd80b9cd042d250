package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftConflictException;
import dev.gradus.authoring.DraftPublishing;
import dev.gradus.authoring.Requirement;
import dev.gradus.course.CourseExercise;
import dev.gradus.course.Courses;
import dev.gradus.exercise.ExerciseVersion;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a draft the version that learners get. */
@Path("/courses/{course}/authoring/exercises/{slug}/publish")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class PublishPages {

  private static final int LONGEST_REASON = 500;

  private final Workshop workshop;
  private final Desk desk;
  private final DraftPublishing publishing;
  private final Courses courses;
  private final CheckingMessages messages;

  PublishPages(
      Workshop workshop,
      Desk desk,
      DraftPublishing publishing,
      Courses courses,
      CheckingMessages messages) {
    this.workshop = workshop;
    this.desk = desk;
    this.publishing = publishing;
    this.courses = courses;
    this.messages = messages;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam EditForm form,
      MultivaluedMap<String, String> fields) {
    var bench = workshop.require(course, slug);
    var asked = EditViews.Asked.of(form.file()).with(fields);
    return desk.saved(
        bench,
        form.with(TestForm.of(fields)),
        now -> publish(now, asked, reasons(asked.entered())));
  }

  private static Map<String, String> reasons(Map<String, String> entered) {
    Map<String, String> reasons = new HashMap<>();
    entered.forEach(
        (name, value) -> {
          if (name.startsWith(PublishView.WAIVE)) {
            reasons.put(name.substring(PublishView.WAIVE.length()), value.strip());
          }
        });
    return reasons;
  }

  private Response publish(
      Workshop.Bench bench, EditViews.Asked asked, Map<String, String> reasons) {
    if (!reasons.values().stream().allMatch(PublishPages::says)) {
      return desk.refused(bench, asked.refused(messages.reasonMissing()));
    }
    try {
      var version = publishing.publish(bench.draft(), waivers(reasons), bench.by());
      var done = isCurrent(bench, version) ? "published" : "published-elsewhere";
      return Addresses.seeOther(bench.fileAddress(asked.path()) + "&done=" + done);
    } catch (DraftConflictException e) {
      return desk.refused(bench, asked.refused(e.sentence()));
    }
  }

  /** Not if the course is pinned to an earlier version. */
  private boolean isCurrent(Workshop.Bench bench, ExerciseVersion version) {
    return courses
        .exercise(bench.course().id(), bench.draft().slug())
        .flatMap(CourseExercise::current)
        .filter(version.id()::equals)
        .isPresent();
  }

  private static boolean says(String reason) {
    return !reason.isBlank() && reason.length() <= LONGEST_REASON;
  }

  private static List<DraftPublishing.Waiver> waivers(Map<String, String> reasons) {
    return reasons.entrySet().stream()
        .flatMap(
            reason ->
                Requirement.of(reason.getKey())
                    .filter(Requirement::isWaivable)
                    .map(which -> new DraftPublishing.Waiver(which, reason.getValue()))
                    .stream())
        .toList();
  }
}

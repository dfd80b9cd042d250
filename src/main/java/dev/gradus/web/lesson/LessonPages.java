package dev.gradus.web.lesson;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.course.Course;
import dev.gradus.course.CourseLesson;
import dev.gradus.course.Enrolments;
import dev.gradus.course.Lessons;
import dev.gradus.web.Catalogue;
import dev.gradus.web.api.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** A lesson, its figures, and whether one has read it. */
@Path("/courses/{course}/lessons/{slug}")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
class LessonPages {

  @CheckedTemplate(basePath = "lesson", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LessonPage(LessonView page) implements TemplateInstance {}

  private static final int UNAVAILABLE = 503;

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final Lessons lessons;
  private final LessonViews views;
  private final Enrolments enrolments;
  private final LessonRuns runs;
  private final LessonMessages messages;

  LessonPages(
      CurrentAccount current,
      Catalogue catalogue,
      Lessons lessons,
      LessonViews views,
      Enrolments enrolments,
      LessonRuns runs,
      LessonMessages messages) {
    this.current = current;
    this.catalogue = catalogue;
    this.lessons = lessons;
    this.views = views;
    this.enrolments = enrolments;
    this.runs = runs;
    this.messages = messages;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(@PathParam("course") String course, @PathParam("slug") String slug) {
    var learner = current.require();
    var found = catalogue.course(course);
    return new LessonPage(views.of(found, lesson(found, slug), learner, Map.of()));
  }

  /** The script sends this when the last slide is reached, a button does without script. */
  @POST
  @Path("reading")
  public Response mark(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @FormParam("read") boolean read) {
    var learner = current.require();
    var found = catalogue.course(course);
    var lesson = lesson(found, slug);
    enrolments.join(found, learner);
    if (read) {
      lessons.markRead(lesson.id(), learner.id());
    } else {
      lessons.markUnread(lesson.id(), learner.id());
    }
    return Response.seeOther(URI.create(LessonViews.address(found, slug))).build();
  }

  /** Runs code of a slide as it stands there; the page shows beside it what came of that. */
  @POST
  @Path("runs")
  @Produces(MediaType.TEXT_HTML)
  public Response run(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @FormParam("code") @DefaultValue("") String key) {
    var learner = current.require();
    var found = catalogue.course(course);
    var placed = lesson(found, slug);
    var source =
        lessons
            .open(placed)
            .runnable(key)
            .orElseThrow(() -> ProblemException.notFound("There is no such code to run."));
    var answer = runs.run(learner, found, source);
    var shown = answer.orElseGet(() -> RunView.Answer.busy(messages.busy()));
    return Response.status(answer.isPresent() ? 200 : UNAVAILABLE)
        .entity(new LessonPage(views.of(found, placed, learner, Map.of(key, shown))))
        .build();
  }

  /** A picture, cut off from everything else should it hold a script. */
  @GET
  @Path("figures/{name: .+}")
  public Response figure(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("name") String name) {
    current.require();
    var files = lessons.open(lesson(catalogue.course(course), slug)).files();
    return LessonFigures.type(name)
        .flatMap(type -> files.bytes(name).map(bytes -> Response.ok(bytes, type)))
        .map(found -> found.header("Content-Security-Policy", "default-src 'none'; sandbox"))
        .orElseThrow(() -> ProblemException.notFound("There is no such picture."))
        .build();
  }

  private CourseLesson lesson(Course course, String slug) {
    return lessons
        .find(course.id(), slug)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "There is no lesson " + slug + " in the course " + course.slug() + "."));
  }
}

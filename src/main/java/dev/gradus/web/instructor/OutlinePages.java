package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import dev.gradus.course.Course;
import dev.gradus.course.CourseLesson;
import dev.gradus.course.Courses;
import dev.gradus.course.Lessons;
import dev.gradus.course.Outline;
import dev.gradus.course.Outline.Step;
import dev.gradus.course.Owner;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import dev.gradus.web.api.ProblemException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Arranges the units of a course that is kept in the web. */
@Path("/courses/{course}/outline")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class OutlinePages {

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Courses courses;
  private final Lessons lessons;
  private final Outline outline;
  private final OutlineMessages messages;

  OutlinePages(
      Instructors instructors,
      Catalogue catalogue,
      Courses courses,
      Lessons lessons,
      Outline outline,
      OutlineMessages messages) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.courses = courses;
    this.lessons = lessons;
    this.outline = outline;
    this.messages = messages;
  }

  @GET
  public TemplateInstance show(@PathParam("course") String slug) {
    instructors.require(slug);
    return page(catalogue.course(slug), "");
  }

  @POST
  public Response name(
      @PathParam("course") String slug,
      @FormParam("title") @DefaultValue("") String title,
      @FormParam("summary") @DefaultValue("") String summary) {
    if (summary.strip().length() > Outline.LONGEST_SUMMARY) {
      instructors.require(slug);
      return refused(catalogue.course(slug), messages.titleRule());
    }
    return titled(
        slug, title, (course, by) -> outline.name(course, title.strip(), summary.strip(), by.id()));
  }

  @POST
  @Path("units")
  public Response addUnit(
      @PathParam("course") String slug, @FormParam("title") @DefaultValue("") String title) {
    return titled(slug, title, (course, by) -> outline.addUnit(course, title.strip(), by.id()));
  }

  @POST
  @Path("units/{unit: [0-9]{1,18}}/title")
  public Response nameUnit(
      @PathParam("course") String slug,
      @PathParam("unit") long unit,
      @FormParam("title") @DefaultValue("") String title) {
    return titled(
        slug, title, (course, by) -> outline.nameUnit(course, unit, title.strip(), by.id()));
  }

  @POST
  @Path("units/{unit: [0-9]{1,18}}/remove")
  public Response removeUnit(@PathParam("course") String slug, @PathParam("unit") long unit) {
    var by = instructors.require(slug);
    var course = catalogue.course(slug);
    if (isOfFiles(course)) {
      return refused(course, messages.refusedOfFiles());
    }
    return outline.removeUnit(course, unit, by.id())
        ? back(course)
        : refused(course, messages.notEmpty());
  }

  @POST
  @Path("units/{unit: [0-9]{1,18}}/{step: up|down}")
  public Response moveUnit(
      @PathParam("course") String slug,
      @PathParam("unit") long unit,
      @PathParam("step") String step) {
    return changed(slug, (course, by) -> outline.moveUnit(course, unit, step(step), by.id()));
  }

  @POST
  @Path("{kind: lesson|exercise}/{slug}/{step: up|down}")
  public Response move(
      @PathParam("course") String course,
      @PathParam("kind") String kind,
      @PathParam("slug") String slug,
      @PathParam("step") String step) {
    return changed(course, (of, by) -> outline.move(of, kind, slug, step(step), by.id()));
  }

  @POST
  @Path("{kind: lesson|exercise}/{slug}/unlist")
  public Response unlist(
      @PathParam("course") String course,
      @PathParam("kind") String kind,
      @PathParam("slug") String slug) {
    return changed(course, (of, by) -> outline.unlist(of, kind, slug, by.id()));
  }

  @POST
  @Path("{kind: lesson|exercise}/{slug}/list")
  public Response list(
      @PathParam("course") String course,
      @PathParam("kind") String kind,
      @PathParam("slug") String slug) {
    return changed(course, (of, by) -> outline.list(of, kind, slug, by.id()));
  }

  private static Step step(String name) {
    return name.equals("up") ? Step.UP : Step.DOWN;
  }

  private interface Change {
    void of(Course course, Account by);
  }

  private Response titled(String slug, String title, Change change) {
    int length = title.strip().length();
    if (length == 0 || length > Outline.LONGEST) {
      instructors.require(slug);
      return refused(catalogue.course(slug), messages.titleRule());
    }
    return changed(slug, change);
  }

  private Response changed(String slug, Change change) {
    var by = instructors.require(slug);
    var course = catalogue.course(slug);
    if (isOfFiles(course)) {
      return refused(course, messages.refusedOfFiles());
    }
    change.of(course, by);
    return back(course);
  }

  private boolean isOfFiles(Course course) {
    return courses.owner(course.slug()).filter(Owner.WEB::equals).isEmpty();
  }

  private static Response back(Course course) {
    return Response.seeOther(URI.create("/courses/" + course.slug() + "/outline")).build();
  }

  private Response refused(Course course, String problem) {
    return Response.status(422).entity(page(course, problem)).build();
  }

  private TemplateInstance page(Course course, String problem) {
    var now = courses.find(course.slug()).orElseThrow(() -> ProblemException.notFound("gone"));
    var titles = new Titles(now);
    return new Templates.Outline(
        new OutlineView(
            now,
            !isOfFiles(now),
            problem,
            parts(titles, outline.of(now.id())),
            outline.unlisted(now.id()).stream()
                .map(entry -> titles.of(entry, false, false))
                .toList()));
  }

  private static List<OutlineView.Part> parts(Titles titles, List<Outline.Part> parts) {
    var shown = new ArrayList<OutlineView.Part>();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      boolean first = i == 0;
      boolean last = i == parts.size() - 1;
      var entries = new ArrayList<OutlineView.Entry>();
      for (int j = 0; j < part.entries().size(); j++) {
        var entry = part.entries().get(j);
        entries.add(titles.of(entry, first && j == 0, last && j == part.entries().size() - 1));
      }
      shown.add(new OutlineView.Part(part.id(), i + 1, part.title(), first, last, entries));
    }
    return shown;
  }

  /** What learners read as the names of lessons and exercises. */
  private final class Titles {

    private final Map<String, String> exercises;
    private final Map<String, String> texts;

    private Titles(Course course) {
      this.exercises =
          catalogue.everyEntry(course).stream()
              .collect(Collectors.toMap(Catalogue.Entry::slug, entry -> entry.exercise().title()));
      this.texts =
          lessons.of(course.id()).stream()
              .collect(Collectors.toMap(CourseLesson::slug, CourseLesson::title));
    }

    private OutlineView.Entry of(Outline.Entry entry, boolean first, boolean last) {
      var of = entry.kind().equals("lesson") ? texts : exercises;
      return new OutlineView.Entry(
          entry.kind(),
          entry.slug(),
          of.getOrDefault(entry.slug(), entry.slug()),
          of.containsKey(entry.slug()),
          first,
          last);
    }
  }
}

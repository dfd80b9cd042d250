package dev.gradus.web.instructor;

import dev.gradus.account.Role;
import dev.gradus.course.Assignment;
import dev.gradus.course.AssignmentPlan;
import dev.gradus.course.Assignments;
import dev.gradus.course.Course;
import dev.gradus.course.CourseRules;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import dev.gradus.web.result.Numbers;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When the exercises of a course are due, and what being late costs. */
@Path("/courses/{course}/assignments")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AssignmentPages {

  private static final int INVALID = 422;

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Assignments assignments;
  private final AssignmentPlan plan;
  private final Clock clock;

  AssignmentPages(
      Instructors instructors,
      Catalogue catalogue,
      Assignments assignments,
      AssignmentPlan plan,
      Clock clock) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.assignments = assignments;
    this.plan = plan;
    this.clock = clock;
  }

  @GET
  public TemplateInstance show(@PathParam("course") String slug) {
    instructors.require(slug);
    return page(catalogue.course(slug), Map.of(), Wrong.NOTHING);
  }

  @POST
  public Response save(@PathParam("course") String slug, @BeanParam AssignmentForm form) {
    var actor = instructors.require(slug);
    var course = catalogue.course(slug);
    var rules = assignments.rules(course.id());
    var wanted = new HashMap<String, Assignment>();
    var known =
        catalogue.entries(course).stream().map(Catalogue.Entry::slug).collect(Collectors.toSet());
    try {
      for (var row : form.rows()) {
        if (known.contains(row.slug())) {
          wanted.put(row.slug(), AssignmentReader.read(row, rules));
        }
      }
    } catch (FormException e) {
      var typed =
          form.rows().stream()
              .collect(
                  Collectors.toMap(AssignmentForm.Row::slug, Function.identity(), (a, _) -> a));
      return refused(course, typed, new Wrong(e.field(), e.sentence()));
    }
    plan.set(course, wanted, actor.id());
    return back(course);
  }

  @POST
  @Path("rules")
  public Response rules(
      @PathParam("course") String slug,
      @FormParam("zone") @DefaultValue("") String zone,
      @FormParam("perDay") @DefaultValue("") String perDay,
      @FormParam("atMost") @DefaultValue("") String atMost,
      @FormParam("grace") @DefaultValue("") String grace) {
    var actor = instructors.require(slug);
    var course = catalogue.course(slug);
    try {
      plan.set(course, AssignmentReader.rules(zone, perDay, atMost, grace), actor.id());
      return back(course);
    } catch (FormException e) {
      return refused(course, Map.of(), new Wrong(e.field(), e.sentence()));
    }
  }

  /** All that the page shows. */
  record View(
      Course course, RulesView rules, List<Line> lines, List<Extra> extensions, Wrong wrong) {

    public String address() {
      return "/courses/" + course.slug() + "/assignments";
    }

    /** The exercises whose solutions are shown while learners can still hand in. */
    public String early() {
      return lines.stream().filter(Line::early).map(Line::title).collect(Collectors.joining(", "));
    }

    public List<String> zones() {
      return ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> zone.matches("UTC|[A-Z][A-Za-z]+/.+") && !zone.startsWith("Etc/"))
          .filter(zone -> !zone.startsWith("SystemV/"))
          .sorted()
          .toList();
    }
  }

  record RulesView(String zone, String perDay, String atMost, long grace) {}

  /**
   * An exercise, with what is in its fields.
   *
   * @param early whether its solutions are shown while learners can still hand in
   */
  record Line(String title, String ownPoints, AssignmentForm.Row row, boolean early) {}

  /** Somebody who has more time. */
  record Extra(String username, String exercise, String grade, String due, String reason) {}

  /** A field that was refused. */
  record Wrong(String field, String sentence) {

    static final Wrong NOTHING = new Wrong("", "");

    public String about(String name, String slug) {
      return field.equals(name + "-" + slug) || field.equals(name) ? sentence : "";
    }
  }

  private Response refused(Course course, Map<String, AssignmentForm.Row> typed, Wrong wrong) {
    return Response.status(INVALID).entity(page(course, typed, wrong)).build();
  }

  private static Response back(Course course) {
    return Response.seeOther(URI.create("/courses/" + course.slug() + "/assignments")).build();
  }

  private Templates.Assignments page(
      Course course, Map<String, AssignmentForm.Row> typed, Wrong wrong) {
    var rules = assignments.rules(course.id());
    var all = assignments.all(course.id());
    return new Templates.Assignments(
        new View(
            course,
            new RulesView(
                rules.zone().getId(),
                Numbers.points(rules.late().perDay()),
                Numbers.points(rules.late().atMost()),
                rules.late().grace().toMinutes()),
            catalogue.entries(course).stream()
                .map(
                    entry ->
                        new Line(
                            entry.exercise().title(),
                            Numbers.points(entry.exercise().maxScore()),
                            typed.getOrDefault(
                                entry.slug(),
                                row(
                                    entry.slug(),
                                    all.getOrDefault(entry.slug(), Assignment.OPEN),
                                    rules)),
                            all.getOrDefault(entry.slug(), Assignment.OPEN)
                                .showsSolutionsEarly(clock.instant())))
                .toList(),
            assignments.extensions(course.id()).stream()
                .map(extended -> extra(course, extended, rules))
                .toList(),
            wrong));
  }

  private static Extra extra(Course course, Assignments.Extended extended, CourseRules rules) {
    return new Extra(
        extended.username(),
        extended.exercise(),
        "/courses/%s/grades/%s/%s"
            .formatted(course.slug(), extended.username(), extended.exercise()),
        WallTime.words(extended.extension().due(), rules),
        extended.extension().reason());
  }

  private static AssignmentForm.Row row(String slug, Assignment assignment, CourseRules rules) {
    return new AssignmentForm.Row(
        slug,
        assignment.points().map(Numbers::points).orElse(""),
        assignment.attempts().map(Object::toString).orElse(""),
        WallTime.field(assignment.times().opens(), rules),
        WallTime.field(assignment.times().due(), rules),
        WallTime.field(assignment.times().closes(), rules),
        assignment.solutionsAtOnce());
  }
}

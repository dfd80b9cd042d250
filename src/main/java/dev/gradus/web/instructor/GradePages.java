package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.Role;
import dev.gradus.account.Username;
import dev.gradus.course.Assignment;
import dev.gradus.course.Assignments;
import dev.gradus.course.Enrolments;
import dev.gradus.gradebook.Grade;
import dev.gradus.gradebook.Overrides;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import dev.gradus.web.api.ProblemException;
import dev.gradus.web.result.Numbers;
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

/** One learner's grade in one exercise: where it comes from, and what may be done about it. */
@Path("/courses/{course}/grades/{username}/{slug}")
@RolesAllowed(Role.Name.ASSISTANT)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class GradePages {

  private static final int INVALID = 422;

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Accounts accounts;
  private final Enrolments enrolments;
  private final GradePageViews views;
  private final Overrides overrides;
  private final Assignments assignments;

  GradePages(
      Instructors instructors,
      Catalogue catalogue,
      Accounts accounts,
      Enrolments enrolments,
      GradePageViews views,
      Overrides overrides,
      Assignments assignments) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.enrolments = enrolments;
    this.views = views;
    this.overrides = overrides;
    this.assignments = assignments;
  }

  @GET
  public TemplateInstance show(
      @PathParam("course") String course,
      @PathParam("username") String username,
      @PathParam("slug") String slug) {
    instructors.requireTeacher(course);
    var cell = cell(course, username, slug);
    instructors.requireTeacher(course, cell.learner());
    return new Templates.GradePage(
        views.fresh(cell.entry(), cell.learner()), instructors.instructs(course));
  }

  @POST
  @Path("override")
  public Response override(
      @PathParam("course") String course,
      @PathParam("username") String username,
      @PathParam("slug") String slug,
      @FormParam("score") @DefaultValue("") String score,
      @FormParam("reason") @DefaultValue("") String reason) {
    var actor = instructors.require(course);
    var cell = cell(course, username, slug);
    try {
      var byHand = new Grade.ByHand(score(score, cell), reason("reason", reason));
      overrides.set(cell.whose(), byHand, actor.id());
      return back(cell);
    } catch (FormException e) {
      var forms = views.forms(cell.entry(), cell.learner());
      var typed = new GradePageView.OverrideForm(score, reason, forms.override().set());
      return refused(
          cell, new GradePageView.Forms(typed, forms.extension(), e.field(), e.sentence()));
    }
  }

  @POST
  @Path("override/take-back")
  public Response takeBack(
      @PathParam("course") String course,
      @PathParam("username") String username,
      @PathParam("slug") String slug) {
    var actor = instructors.require(course);
    var cell = cell(course, username, slug);
    overrides.takeBack(cell.whose(), "", actor.id());
    return back(cell);
  }

  @POST
  @Path("extension")
  public Response extend(
      @PathParam("course") String course,
      @PathParam("username") String username,
      @PathParam("slug") String slug,
      @FormParam("due") @DefaultValue("") String due,
      @FormParam("closes") @DefaultValue("") String closes,
      @FormParam("why") @DefaultValue("") String why) {
    var actor = instructors.require(course);
    var cell = cell(course, username, slug);
    try {
      assignments.extend(cell.whose(), extension(cell, due, closes, why), actor.id());
      return back(cell);
    } catch (FormException e) {
      var forms = views.forms(cell.entry(), cell.learner());
      var old = forms.extension();
      var typed = new GradePageView.ExtensionForm(due, closes, why, old.given(), old.zone());
      return refused(
          cell, new GradePageView.Forms(forms.override(), typed, e.field(), e.sentence()));
    }
  }

  @POST
  @Path("extension/end")
  public Response endExtension(
      @PathParam("course") String course,
      @PathParam("username") String username,
      @PathParam("slug") String slug) {
    var actor = instructors.require(course);
    var cell = cell(course, username, slug);
    assignments.endExtension(cell.whose(), actor.id());
    return back(cell);
  }

  /** An exercise and a learner. */
  private record Cell(Catalogue.Entry entry, Account learner) {

    Assignments.Whose whose() {
      return GradePageViews.whose(entry, learner);
    }
  }

  private Cell cell(String course, String username, String slug) {
    var entry = catalogue.entry(course, slug);
    return Username.parse(username)
        .flatMap(accounts::find)
        .filter(account -> enrolments.takes(entry.course().id(), account.id()))
        .map(learner -> new Cell(entry, learner))
        .orElseThrow(
            () ->
                ProblemException.notFound("There is no learner " + username + " in this course."));
  }

  private Assignment.Extension extension(Cell cell, String due, String closes, String why) {
    var rules = assignments.rules(cell.entry().course().id());
    var end = WallTime.read(closes, "closes", rules);
    var until =
        WallTime.read(due, "due", rules)
            .orElseThrow(() -> new FormException("due", "Say until when."));
    if (end.filter(until::isAfter).isPresent()) {
      throw new FormException("closes", "It can't close before it is due.");
    }
    return new Assignment.Extension(until, end, reason("why", why));
  }

  private double score(String typed, Cell cell) {
    var most = assignments.worth(cell.whose(), cell.entry().exercise().maxScore());
    try {
      var score = Double.parseDouble(typed.strip().replace(',', '.'));
      if (score >= 0 && score <= most) {
        return score;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new FormException("score", "A score is a number from 0 to " + Numbers.points(most) + ".");
  }

  private static String reason(String field, String typed) {
    if (typed.isBlank() || typed.length() > Overrides.LONGEST_REASON) {
      throw new FormException(
          field, "Say why, in 1 to " + Overrides.LONGEST_REASON + " characters.");
    }
    return typed.strip();
  }

  private Response refused(Cell cell, GradePageView.Forms forms) {
    return Response.status(INVALID)
        .entity(new Templates.GradePage(views.refused(cell.entry(), cell.learner(), forms), true))
        .build();
  }

  private static Response back(Cell cell) {
    return Response.seeOther(
            URI.create(
                "/courses/%s/grades/%s/%s"
                    .formatted(
                        cell.entry().course().slug(),
                        cell.learner().username(),
                        cell.entry().slug())))
        .build();
  }
}

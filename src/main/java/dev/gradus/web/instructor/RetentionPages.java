package dev.gradus.web.instructor;

import dev.gradus.account.Role;
import dev.gradus.course.Assignments;
import dev.gradus.course.Retention;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Until when the texts of a course's work are kept. */
@Path("/courses/{course}/retention")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class RetentionPages {

  private static final int INVALID = 422;

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Assignments assignments;
  private final Retention retention;
  private final PeopleViews views;
  private final PeopleMessages words;
  private final Clock clock;

  RetentionPages(
      Instructors instructors,
      Catalogue catalogue,
      Assignments assignments,
      Retention retention,
      PeopleViews views,
      PeopleMessages words,
      Clock clock) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.assignments = assignments;
    this.retention = retention;
    this.views = views;
    this.words = words;
    this.clock = clock;
  }

  @POST
  public Response keep(
      @PathParam("course") String slug,
      @FormParam("until") @DefaultValue("") String until,
      @Context UriInfo here) {
    var actor = instructors.require(slug);
    var course = catalogue.course(slug);
    var today = LocalDate.ofInstant(clock.instant(), assignments.rules(course.id()).zone());
    try {
      retention.keep(course, date(until, today), actor.id());
    } catch (FormException e) {
      var refused = PeopleView.Refused.until(e.sentence());
      var view =
          views.of(new PeopleViews.Look(actor, course), PeopleView.Telling.of(refused), here);
      return Response.status(INVALID).entity(new Templates.People(view)).build();
    }
    return Response.seeOther(URI.create("/courses/" + slug + "/people#kept")).build();
  }

  /** A date that is over would take everything away within the hour, which is no way to ask. */
  private Optional<LocalDate> date(String typed, LocalDate today) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    try {
      var date = LocalDate.parse(typed.strip());
      if (!date.isBefore(today)) {
        return Optional.of(date);
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw new FormException("until", words.wrongDate(today.toString()));
  }
}

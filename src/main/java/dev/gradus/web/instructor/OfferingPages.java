package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import dev.gradus.course.Course;
import dev.gradus.course.CourseCopying;
import dev.gradus.course.DateShift;
import dev.gradus.course.InvalidOfferingException;
import dev.gradus.course.OfferingPlan;
import dev.gradus.course.OfferingPlans;
import dev.gradus.course.Offerings;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** When a course is held, with which versions, and how it is held again. */
@Path("/courses/{course}/terms")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class OfferingPages {

  private static final int INVALID = 422;
  private static final int OK = 200;
  private static final DateShift NONE = new DateShift(0);

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Offerings offerings;
  private final OfferingPlans plans;
  private final CourseCopying copying;
  private final OfferingReader reader;
  private final OfferingViews views;

  OfferingPages(
      Instructors instructors,
      Catalogue catalogue,
      Offerings offerings,
      OfferingPlans plans,
      CourseCopying copying,
      OfferingReader reader,
      OfferingViews views) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.offerings = offerings;
    this.plans = plans;
    this.copying = copying;
    this.reader = reader;
    this.views = views;
  }

  /** Who holds which course again. */
  private record Place(Account by, Course course) {}

  @GET
  public TemplateInstance show(@PathParam("course") String slug, @QueryParam("made") boolean made) {
    var place = place(slug);
    var now = offerings.of(place.course());
    var typed =
        new OfferingView.Typed(now.term(), now.startDate().map(Object::toString).orElse(""));
    return new Templates.Offerings(
        views.of(place.course(), place.by(), typed, made, OfferingView.Wrong.NOTHING));
  }

  /** Says when the course is held. */
  @POST
  @Path("this")
  public Response describe(
      @PathParam("course") String slug,
      @FormParam("term") @DefaultValue("") String term,
      @FormParam("firstDay") @DefaultValue("") String firstDay) {
    var place = place(slug);
    OfferingView.Wrong wrong;
    try {
      offerings.describe(place.course(), term, reader.date(firstDay, "firstDay"), place.by().id());
      return Response.seeOther(URI.create("/courses/" + slug + "/terms")).build();
    } catch (FormException e) {
      wrong = new OfferingView.Wrong(e.field(), e.sentence());
    } catch (InvalidOfferingException e) {
      wrong = new OfferingView.Wrong(e.field(), e.sentence());
    }
    var typed = new OfferingView.Typed(term, firstDay);
    return Response.status(INVALID)
        .entity(new Templates.Offerings(views.of(place.course(), place.by(), typed, false, wrong)))
        .build();
  }

  @GET
  @Path("new")
  public Response ask(@PathParam("course") String slug) {
    var place = place(slug);
    return preview(
        place, views.suggestion(place.course(), place.by(), plans.of(place.course(), NONE)));
  }

  /** The same page with the dates as they would be. */
  @POST
  @Path("preview")
  public Response preview(@PathParam("course") String slug, @BeanParam OfferingForm form) {
    return preview(place(slug), form);
  }

  @POST
  public Response make(@PathParam("course") String slug, @BeanParam OfferingForm form) {
    var place = place(slug);
    var now = plans.of(place.course(), NONE);
    OfferingView.Wrong wrong;
    try {
      var teachers = copying.teachers(place.course(), place.by());
      var wanted = reader.read(form, now, teachers);
      var made = copying.copy(place.course(), wanted, place.by());
      return Response.seeOther(URI.create("/courses/" + made.slug() + "/terms?made=true")).build();
    } catch (FormException e) {
      wrong = new OfferingView.Wrong(e.field(), e.sentence());
    } catch (InvalidOfferingException e) {
      wrong = new OfferingView.Wrong(e.field(), e.sentence());
    }
    return page(INVALID, place, form, shown(place, form, now), wrong);
  }

  private Response preview(Place place, OfferingForm form) {
    var now = plans.of(place.course(), NONE);
    OfferingView.Wrong wrong;
    try {
      var plan = plans.of(place.course(), reader.dates(form, now).shift());
      return page(OK, place, form, plan, OfferingView.Wrong.NOTHING);
    } catch (FormException e) {
      wrong = new OfferingView.Wrong(e.field(), e.sentence());
    } catch (InvalidOfferingException e) {
      wrong = new OfferingView.Wrong(e.field(), e.sentence());
    }
    return page(INVALID, place, form, now, wrong);
  }

  /** What the dates of a refused form come to, where they can be read. */
  private OfferingPlan shown(Place place, OfferingForm form, OfferingPlan now) {
    try {
      return plans.of(place.course(), reader.dates(form, now).shift());
    } catch (FormException | InvalidOfferingException _) {
      return now;
    }
  }

  private Response page(
      int status, Place place, OfferingForm form, OfferingPlan plan, OfferingView.Wrong wrong) {
    return Response.status(status)
        .entity(
            new Templates.NewOffering(
                views.ofNew(
                    place.course(), place.by(), new NewOfferingView.Asked(form, wrong), plan)))
        .build();
  }

  private Place place(String slug) {
    var by = instructors.require(slug);
    return new Place(by, catalogue.course(slug));
  }
}

package dev.gradus.web.instructor;

import dev.gradus.grading.LiveRegrades;
import dev.gradus.grading.Regrade;
import dev.gradus.grading.RegradeConflictException;
import dev.gradus.grading.RegradeId;
import dev.gradus.grading.RegradePolicy;
import dev.gradus.grading.RegradeReports;
import dev.gradus.grading.RegradeRequest;
import dev.gradus.grading.Regrades;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import dev.gradus.web.api.ProblemException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A regrade from its start to its decision. */
@Path("/courses/{course}/exercises/{slug}/regrades")
@Authenticated
@RunOnVirtualThread
class RegradePages {

  private static final int MOST = RegradeView.MOST;
  private static final int INVALID = 422;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Instructors instructors;
  private final Catalogue catalogue;
  private final Regrades regrades;
  private final RegradeReports reports;
  private final LiveRegrades live;

  RegradePages(
      Instructors instructors,
      Catalogue catalogue,
      Regrades regrades,
      RegradeReports reports,
      LiveRegrades live) {
    this.instructors = instructors;
    this.catalogue = catalogue;
    this.regrades = regrades;
    this.reports = reports;
    this.live = live;
  }

  @POST
  public Response start(@PathParam("course") String course, @PathParam("slug") String slug) {
    var instructor = instructors.require(course);
    var entry = catalogue.entry(course, slug);
    try {
      var id =
          regrades.start(
              new RegradeRequest(
                  entry.placed().id(), entry.version(), Optional.empty(), instructor.id()));
      return Response.seeOther(URI.create(entry.address() + "/regrades/" + id)).build();
    } catch (RegradeConflictException e) {
      throw ProblemException.conflict(e.sentence());
    }
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id) {
    instructors.require(course);
    return page(course, slug, id, RegradeView.Form.EMPTY);
  }

  private TemplateInstance page(String course, String slug, String id, RegradeView.Form form) {
    var entry = catalogue.entry(course, slug);
    var regrade = find(entry, id);
    var changes = reports.changes(id(regrade), new RegradeReports.Part("", 0, MOST));
    return new Templates.Regrade(RegradeView.of(entry, regrade, changes, form));
  }

  @GET
  @Path("{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id,
      @Context SseEventSink sink,
      @Context Sse sse) {
    instructors.require(course);
    var regrade = id(find(catalogue.entry(course, slug), id));
    try (sink) {
      live.follow(
          regrade,
          LONGEST,
          now -> {
            if (sink.isClosed()) {
              return false;
            }
            sink.send(sse.newEvent("result", new Templates.RegradeProgress(now).render()));
            return true;
          });
    }
  }

  @POST
  @Path("{id}/apply")
  public Response apply(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id,
      @FormParam("policy") @DefaultValue("") String policy,
      @FormParam("reason") @DefaultValue("") String reason) {
    var by = instructors.require(course);
    var chosen =
        RegradePolicy.of(policy)
            .orElseThrow(() -> ProblemException.invalid("policy", "Choose what to apply."));
    if (!says(reason)) {
      return asked(page(course, slug, id, new RegradeView.Form(policy, reason, true)));
    }
    var because = new Regrades.Because(by.id(), reason);
    return decided(course, slug, id, regrade -> regrades.apply(regrade, chosen, because));
  }

  @POST
  @Path("{id}/revert")
  public Response revert(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id,
      @FormParam("reason") @DefaultValue("") String reason) {
    var by = instructors.require(course);
    if (!says(reason)) {
      return asked(page(course, slug, id, new RegradeView.Form("", reason, true)));
    }
    var because = new Regrades.Because(by.id(), reason);
    return decided(course, slug, id, regrade -> regrades.revert(regrade, because));
  }

  @POST
  @Path("{id}/cancel")
  public Response cancel(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id) {
    var by = instructors.require(course).id();
    return decided(course, slug, id, regrade -> regrades.cancel(regrade, by));
  }

  @POST
  @Path("{id}/resume")
  public Response resume(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id) {
    var by = instructors.require(course).id();
    return decided(course, slug, id, regrade -> regrades.resume(regrade, by));
  }

  /** What an instructor does with a regrade. */
  private interface Decision {
    void make(RegradeId regrade);
  }

  private Response decided(String course, String slug, String id, Decision decision) {
    var entry = catalogue.entry(course, slug);
    try {
      decision.make(id(find(entry, id)));
    } catch (RegradeConflictException e) {
      throw ProblemException.conflict(e.sentence());
    }
    return Response.seeOther(URI.create(entry.address() + "/regrades/" + id)).build();
  }

  private static boolean says(String reason) {
    return !reason.isBlank() && reason.length() <= Regrades.LONGEST_REASON;
  }

  /** The page once more, with a message beside the field; nothing typed is lost. */
  private static Response asked(TemplateInstance page) {
    return Response.status(INVALID).entity(page).build();
  }

  private Regrade find(Catalogue.Entry entry, String id) {
    return RegradeId.of(id)
        .flatMap(reports::find)
        .filter(
            regrade ->
                regrade.course().equals(entry.course().slug())
                    && regrade.exercise().equals(entry.slug()))
        .orElseThrow(() -> ProblemException.notFound("There is no such regrade."));
  }

  private static RegradeId id(Regrade regrade) {
    return new RegradeId(Long.parseLong(regrade.id()));
  }
}

package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftLocks;
import dev.gradus.authoring.Drafts;
import dev.gradus.exercise.FolderZip;
import dev.gradus.web.Catalogue;
import dev.gradus.web.api.ProblemException;
import dev.gradus.web.learner.Figures;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** An exercise on its author's desk; one that is kept as files can be read here, and copied. */
@Path("/courses/{course}/authoring/exercises/{slug}")
@Authenticated
@RunOnVirtualThread
class EditPages {

  private final Workshop workshop;
  private final Drafts drafts;
  private final DraftLocks locks;
  private final Catalogue catalogue;
  private final EditViews views;
  private final TestNotices notices;
  private final AuthoringMessages messages;

  EditPages(
      Workshop workshop,
      Drafts drafts,
      DraftLocks locks,
      Catalogue catalogue,
      EditViews views,
      TestNotices notices,
      AuthoringMessages messages) {
    this.workshop = workshop;
    this.drafts = drafts;
    this.locks = locks;
    this.catalogue = catalogue;
    this.views = views;
    this.notices = notices;
    this.messages = messages;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @QueryParam("file") @DefaultValue("") String file,
      @QueryParam("line") @DefaultValue("0") String line,
      @QueryParam("done") @DefaultValue("") String done,
      @BeanParam TestQuery query) {
    var room = workshop.require(course);
    var draft = drafts.find(room.course().id(), slug);
    if (draft.isEmpty()) {
      return new Templates.Edit(views.readOnly(catalogue.entry(course, slug), file));
    }
    var bench = new Workshop.Bench(room.by(), room.course(), draft.get());
    int at = line.matches("[0-9]{1,6}") ? Integer.parseInt(line) : 0;
    var asked =
        EditViews.Asked.of(file)
            .at(at)
            .noticing(notice(done))
            .showing(notices.shown(bench, done, query));
    locks.open(bench.draft(), bench.by(), asked.page());
    return new Templates.Edit(views.of(bench, asked));
  }

  private String notice(String done) {
    return switch (done) {
      case "saved" -> messages.saved();
      case "published" -> messages.publishedNow();
      case "kept" -> messages.keptNow();
      case "published-elsewhere" -> messages.publishedElsewhere();
      case "answered" -> messages.answeredNow();
      default -> "";
    };
  }

  /** The whole folder as it is stored now; of an exercise kept as files, the published one. */
  @GET
  @Path("folder.zip")
  @Produces("application/zip")
  public Response zip(@PathParam("course") String course, @PathParam("slug") String slug) {
    var room = workshop.require(course);
    var folder =
        drafts
            .find(room.course().id(), slug)
            .map(draft -> draft.folder())
            .orElseGet(() -> catalogue.entry(course, slug).exercise().folder());
    return Response.ok(FolderZip.write(folder))
        .header("Content-Disposition", "attachment; filename=\"" + slug + ".zip\"")
        .build();
  }

  /** A picture of a draft, cut off from everything else should it hold a script. */
  @GET
  @Path("figures/{name: .+}")
  public Response figure(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("name") String name) {
    var room = workshop.require(course);
    var folder =
        drafts
            .find(room.course().id(), slug)
            .map(draft -> draft.folder())
            .or(() -> catalogue.find(course, slug).map(entry -> entry.exercise().folder()));
    Optional<Response.ResponseBuilder> found =
        Figures.type(name)
            .flatMap(
                type ->
                    folder.flatMap(in -> in.bytes(name)).map(bytes -> Response.ok(bytes, type)));
    return found
        .map(
            picture ->
                picture.header("Content-Security-Policy", "default-src 'none'; sandbox").build())
        .orElseThrow(() -> ProblemException.notFound("There is no such picture."));
  }
}

package dev.gradus.web.authoring;

import dev.gradus.account.Account;
import dev.gradus.authoring.Blueprint;
import dev.gradus.authoring.Draft;
import dev.gradus.authoring.DraftConflictException;
import dev.gradus.authoring.Drafts;
import dev.gradus.authoring.Skeleton;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.EntryPoint;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.FolderZip;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.exercise.Slugs;
import dev.gradus.web.Catalogue;
import dev.gradus.web.api.ProblemException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
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
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A new exercise: from a template, as a copy of another, or from a zip. */
@Path("/courses/{course}/authoring/new")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class NewExercisePages {

  private final Workshop workshop;
  private final Catalogue catalogue;
  private final Teaching teaching;
  private final Drafts drafts;
  private final AuthoringMessages messages;

  NewExercisePages(
      Workshop workshop,
      Catalogue catalogue,
      Teaching teaching,
      Drafts drafts,
      AuthoringMessages messages) {
    this.workshop = workshop;
    this.catalogue = catalogue;
    this.teaching = teaching;
    this.drafts = drafts;
    this.messages = messages;
  }

  @GET
  public TemplateInstance show(
      @PathParam("course") String course,
      @QueryParam("from") @DefaultValue("function") String from) {
    return page(workshop.require(course), new NewView.Form("", "", from, ""), "");
  }

  @POST
  public Response add(
      @PathParam("course") String course,
      @FormParam("title") @DefaultValue("") String title,
      @FormParam("slug") @DefaultValue("") String slug,
      @FormParam("from") @DefaultValue("") String kind,
      @FormParam("copy") @DefaultValue("") String copy,
      @FormParam("signature") @DefaultValue("") String signature) {
    var room = workshop.require(course);
    var from = kind.equals("copy") ? copy : kind;
    var named = title.strip();
    var name = slug.isBlank() ? Slugs.of(named, Slugs.LONGEST) : slug.strip();
    var form = new NewView.Form(named, slug.strip(), from, signature.strip());
    if (named.isEmpty()) {
      return refused(room, form, messages.titleMissing());
    }
    if (form.startsFrom(Blueprint.FUNCTION.label()) && !form.signature().isEmpty()) {
      return ofSignature(room, form, name);
    }
    return stored(room, form, name, () -> origin(room.by(), from, name, named));
  }

  private Response ofSignature(Workshop.Room room, NewView.Form form, String name) {
    try {
      var entry = EntryPoint.parse(complete(form.signature()));
      return stored(room, form, name, () -> new Skeleton(entry).folder(name, form.title()));
    } catch (IllegalArgumentException e) {
      return refused(room, form, messages.signatureRefused(String.valueOf(e.getMessage())));
    }
  }

  /** As it is copied from a class: without its brace, and static even where that was left out. */
  private static String complete(String signature) {
    var head = signature.replaceFirst("\\s*[{;].*$", "");
    return head.matches("(public\\s+)?static\\b.*") ? head : "static " + head;
  }

  @POST
  @Path("zip")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(
      @PathParam("course") String course,
      @RestForm("slug") @Nullable String slug,
      @RestForm("zip") @Nullable FileUpload zip) {
    var room = workshop.require(course);
    var name = slug == null ? "" : slug.strip();
    return stored(room, new NewView.Form("", name, "zip", ""), name, () -> zip(zip));
  }

  /** Where the files of a new exercise come from. */
  private interface Origin {
    ExerciseFolder folder();
  }

  private Response stored(Workshop.Room room, NewView.Form form, String slug, Origin origin) {
    if (!Slugs.isSlug(slug)) {
      return refused(room, form, messages.slugRule());
    }
    if (drafts.find(room.course().id(), slug).isPresent()) {
      return refused(room, form, messages.slugTaken(slug));
    }
    try {
      var draft = drafts.put(room.course(), slug, origin.folder(), room.by());
      return Addresses.seeOther(Workshop.address(room.course().slug(), draft.slug()));
    } catch (DraftConflictException e) {
      return refused(room, form, e.sentence());
    } catch (InvalidFolderException e) {
      return refused(room, form, messages.zipRefused(String.valueOf(e.getMessage())));
    }
  }

  private ExerciseFolder origin(Account by, String from, String slug, String title) {
    var blueprint = Blueprint.of(from);
    if (blueprint.isPresent()) {
      return blueprint.get().folder(slug, title);
    }
    var parts = from.split("/", 2);
    var copied =
        Optional.of(parts)
            .filter(two -> two.length == 2 && teaching.instructs(by, two[0]))
            .flatMap(two -> catalogue.find(two[0], two[1]))
            .map(entry -> entry.exercise().folder())
            .or(() -> draft(by, parts))
            .orElseThrow(() -> ProblemException.notFound("There is no exercise " + from + "."));
    var definition = copied.text(ExerciseFolder.DEFINITION).orElse("");
    return copied.with(ExerciseFolder.DEFINITION, titled(definition, title));
  }

  private Optional<ExerciseFolder> draft(Account by, String[] from) {
    return from.length == 2 && teaching.instructs(by, from[0])
        ? drafts.find(catalogue.course(from[0]).id(), from[1]).map(Draft::folder)
        : Optional.empty();
  }

  /** What can't be read keeps its title; the author mends it then. */
  private static String titled(String definition, String title) {
    try {
      return new DefinitionText(definition).set(DefinitionText.quote(title), "title").text();
    } catch (IllegalArgumentException _) {
      return definition;
    }
  }

  static ExerciseFolder zip(@Nullable FileUpload zip) {
    if (zip == null || zip.size() == 0) {
      throw new InvalidFolderException("no file was chosen");
    }
    try {
      return FolderZip.read(Files.readAllBytes(zip.uploadedFile()));
    } catch (IOException e) {
      throw new InvalidFolderException("the upload was cut off");
    }
  }

  private Response refused(Workshop.Room room, NewView.Form form, String problem) {
    return Response.status(422).entity(page(room, form, problem)).build();
  }

  private TemplateInstance page(Workshop.Room room, NewView.Form form, String problem) {
    var origins =
        catalogue.courses().stream()
            .filter(course -> teaching.instructs(room.by(), course.slug()))
            .map(
                course ->
                    new NewView.Origin(
                        course.title(),
                        catalogue.entries(course).stream()
                            .map(entry -> choice(entry, form))
                            .toList()))
            .filter(origin -> !origin.exercises().isEmpty())
            .toList();
    return new Templates.New(new NewView(room.course(), form, problem, with(origins, form)));
  }

  /** Also what is not published yet, if its page led here. */
  private static List<NewView.Origin> with(List<NewView.Origin> origins, NewView.Form form) {
    boolean there =
        origins.stream().flatMap(o -> o.exercises().stream()).anyMatch(NewView.Choice::chosen);
    if (there || !form.copies()) {
      return origins;
    }
    var all = new ArrayList<>(origins);
    var itself = new NewView.Choice(form.from(), form.from(), true);
    all.addFirst(new NewView.Origin(form.from().split("/", 2)[0], List.of(itself)));
    return all;
  }

  private static NewView.Choice choice(Catalogue.Entry entry, NewView.Form form) {
    var value = entry.course().slug() + "/" + entry.slug();
    return new NewView.Choice(value, entry.exercise().title(), value.equals(form.from()));
  }
}

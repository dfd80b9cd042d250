package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftFiles;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.InvalidFolderException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The files of a draft: saved, added, named otherwise, taken out, replaced by a zip. */
@Path("/courses/{course}/authoring/exercises/{slug}/files")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class FilePages {

  private final Workshop workshop;
  private final Desk desk;
  private final DraftFiles files;
  private final AuthoringMessages messages;

  FilePages(Workshop workshop, Desk desk, DraftFiles files, AuthoringMessages messages) {
    this.workshop = workshop;
    this.desk = desk;
    this.files = files;
    this.messages = messages;
  }

  @POST
  public Response save(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam EditForm form,
      MultivaluedMap<String, String> fields) {
    var bench = workshop.require(course, slug);
    return desk.saved(
        bench,
        form.with(TestForm.of(fields)),
        now -> {
          files.forget(now.draft(), form.file(), now.by());
          return Addresses.seeOther(now.fileAddress(form.file()) + "&done=saved");
        });
  }

  /** A new source, as a copy of the reference, or of the starter while there is none. */
  @POST
  @Path("add")
  public Response add(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @FormParam("kind") @DefaultValue("") String kind,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("open") @DefaultValue("") String open) {
    var bench = workshop.require(course, slug);
    var file = name.strip().replaceAll("\\.java$", "").replaceAll("[^\\w-]+", "_") + ".java";
    var path = ExerciseFolder.SUBMISSIONS + kind + "/" + file;
    if (bench.draft().folder().paths().contains(path)) {
      return desk.refused(bench, EditViews.Asked.of(open).refused(messages.fileThere(path)));
    }
    return changed(bench, open, path, folder -> FolderChange.added(folder, path));
  }

  @POST
  @Path("rename")
  public Response rename(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @FormParam("file") @DefaultValue("") String file,
      @FormParam("name") @DefaultValue("") String name) {
    var bench = workshop.require(course, slug);
    var to = name.strip();
    if (!to.equals(file) && bench.draft().folder().paths().contains(to)) {
      return desk.refused(bench, EditViews.Asked.of(file).refused(messages.fileThere(to)));
    }
    return changed(bench, file, to, folder -> FolderChange.renamed(folder, file, to));
  }

  @POST
  @Path("delete")
  public Response delete(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @FormParam("file") @DefaultValue("") String file) {
    var bench = workshop.require(course, slug);
    return changed(bench, file, "", folder -> FolderChange.removed(folder, file));
  }

  /** Adds a picture, or whatever else belongs into the folder, under its own name. */
  @POST
  @Path("picture")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response picture(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @RestForm("picture") @Nullable FileUpload picture) {
    var bench = workshop.require(course, slug);
    if (picture == null || picture.size() == 0) {
      return desk.refused(bench, EditViews.Asked.of("").refused(messages.noFileChosen()));
    }
    var path = "figures/" + picture.fileName().replaceAll("[^\\w.-]+", "_");
    return changed(bench, "", path, folder -> folder.with(path, bytes(picture)));
  }

  /** Replaces all files by those of a zip; the earlier ones stay in the history. */
  @POST
  @Path("zip")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response zip(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @RestForm("zip") @Nullable FileUpload zip) {
    var bench = workshop.require(course, slug);
    return changed(bench, "", "", _ -> NewExercisePages.zip(zip));
  }

  private Response changed(
      Workshop.Bench bench, String open, String then, UnaryOperator<ExerciseFolder> change) {
    if (desk.isLocked(bench)) {
      return desk.locked(bench, open);
    }
    try {
      files.change(bench.draft(), change, bench.by());
      return Addresses.seeOther(bench.fileAddress(then) + "&done=saved");
    } catch (InvalidFolderException | IllegalArgumentException e) {
      var why = messages.notStored(String.valueOf(e.getMessage()));
      return desk.refused(bench, EditViews.Asked.of(open).refused(why));
    }
  }

  private static byte[] bytes(FileUpload upload) {
    try {
      return Files.readAllBytes(upload.uploadedFile());
    } catch (IOException e) {
      throw new InvalidFolderException("the upload was cut off");
    }
  }
}

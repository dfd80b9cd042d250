package dev.gradus.web.imports;

import dev.gradus.account.Role;
import dev.gradus.authoring.ImportedPictures;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.web.api.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Pictures that lie elsewhere: their files are sent one by one, or many at once. */
@Path("/imports/{id: [1-9][0-9]{0,17}}/pictures")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class PicturePages {

  private static final int INVALID = 422;

  private final Uploads uploads;
  private final ImportedPictures pictures;
  private final ImportViews views;
  private final ImportMessages messages;

  PicturePages(
      Uploads uploads, ImportedPictures pictures, ImportViews views, ImportMessages messages) {
    this.uploads = uploads;
    this.pictures = pictures;
    this.views = views;
    this.messages = messages;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response put(@PathParam("id") long id, @RestForm(FileUpload.ALL) List<FileUpload> files) {
    var desk = uploads.require(id);
    var course =
        desk.course().orElseThrow(() -> ProblemException.notFound("There is no course yet."));
    var sorting = new PictureSorting(desk.upload().report().images(), messages);
    var sent = files.stream().filter(file -> file.size() > 0).toList();
    sent.forEach(file -> sorting.take(file.name(), file.fileName(), UploadedFiles.content(file)));
    var problems = new ArrayList<>(sorting.problems());
    if (sent.isEmpty()) {
      problems.add(messages.noFile());
    }
    int placed = sorting.sorted().size();
    try {
      pictures.put(course, sorting.sorted(), desk.by());
    } catch (InvalidFolderException e) {
      placed = 0;
      problems.add(messages.tooLarge(String.valueOf(e.getMessage())));
    }
    return problems.isEmpty()
        ? Response.seeOther(URI.create(Uploads.address(id) + "?placed=" + placed + "#pictures"))
            .build()
        : Response.status(INVALID)
            .entity(new Templates.Import(views.of(desk, new ImportView.Notice(placed, problems))))
            .build();
  }
}

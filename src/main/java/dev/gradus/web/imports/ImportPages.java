package dev.gradus.web.imports;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.authoring.CourseImporting;
import dev.gradus.authoring.CourseImports;
import dev.gradus.course.CourseNameTakenException;
import dev.gradus.exercise.Slugs;
import dev.gradus.lesson.foreign.ForeignImportException;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Courses from elsewhere: uploaded, looked through, made courses of ours. */
@Path("/imports")
@RolesAllowed(Role.Name.INSTRUCTOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ImportPages {

  private static final int INVALID = 422;
  private static final int LONGEST_TITLE = 200;

  private final CurrentAccount current;
  private final CourseImports imports;
  private final CourseImporting importing;
  private final Uploads uploads;
  private final ImportViews views;
  private final ImportMessages messages;

  ImportPages(
      CurrentAccount current,
      CourseImports imports,
      CourseImporting importing,
      Uploads uploads,
      ImportViews views,
      ImportMessages messages) {
    this.current = current;
    this.imports = imports;
    this.importing = importing;
    this.uploads = uploads;
    this.views = views;
    this.messages = messages;
  }

  @GET
  public TemplateInstance list() {
    return list("");
  }

  private TemplateInstance list(String problem) {
    return new Templates.List(ListView.of(problem, imports.of(current.require().id())));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(@RestForm("course") @Nullable FileUpload file) {
    var by = current.require();
    if (file == null || file.size() == 0) {
      return Response.status(INVALID).entity(list(messages.noFile())).build();
    }
    try {
      long upload = importing.upload(by, file.fileName(), UploadedFiles.content(file));
      return Response.seeOther(URI.create(Uploads.address(upload))).build();
    } catch (ForeignImportException e) {
      return Response.status(INVALID).entity(list(String.valueOf(e.getMessage()))).build();
    }
  }

  @GET
  @Path("{id: [1-9][0-9]{0,17}}")
  public TemplateInstance show(
      @PathParam("id") long id, @QueryParam("placed") @DefaultValue("0") int placed) {
    return new Templates.Import(views.of(uploads.require(id), placed));
  }

  /** What was uploaded, as it came. */
  @GET
  @Path("{id: [1-9][0-9]{0,17}}/original")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response original(@PathParam("id") long id) {
    var upload = uploads.require(id).upload();
    return Response.ok(imports.content(upload))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + upload.fileName() + "\"")
        .build();
  }

  @POST
  @Path("{id: [1-9][0-9]{0,17}}/course")
  public Response confirm(
      @PathParam("id") long id,
      @FormParam("title") @DefaultValue("") String title,
      @FormParam("slug") @DefaultValue("") String slug) {
    var desk = uploads.require(id);
    var named = title.strip();
    if (named.isEmpty() || named.length() > LONGEST_TITLE) {
      return refused(desk, new ImportView.Form(named, slug, messages.titleRule()));
    }
    if (!Slugs.isSlug(slug.strip())) {
      return refused(desk, new ImportView.Form(named, slug, messages.slugRule()));
    }
    try {
      importing.confirm(desk.upload(), slug.strip(), named, desk.by());
      return Response.seeOther(URI.create(Uploads.address(id))).build();
    } catch (ForeignImportException | CourseNameTakenException e) {
      return refused(desk, new ImportView.Form(named, slug, String.valueOf(e.getMessage())));
    }
  }

  private Response refused(Uploads.Desk desk, ImportView.Form form) {
    return Response.status(INVALID).entity(new Templates.Import(views.of(desk, form))).build();
  }

  @POST
  @Path("{id: [1-9][0-9]{0,17}}/discard")
  public Response discard(@PathParam("id") long id) {
    imports.discard(uploads.require(id).upload());
    return Response.seeOther(URI.create("/imports")).build();
  }
}

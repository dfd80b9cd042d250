package dev.gradus.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A page with nothing but the frame, for tests of the frame. */
@Path("/framed")
class FramedPages {

  @CheckedTemplate(basePath = "")
  static class Templates {
    static native TemplateInstance framed();
  }

  @GET
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show() {
    return Templates.framed();
  }
}

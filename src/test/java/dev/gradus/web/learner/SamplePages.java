package dev.gradus.web.learner;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Pages with made-up work, for tests of how they look. */
@Path("/samples/{state}")
class SamplePages {

  @GET
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(@PathParam("state") String state) {
    return new Templates.Exercise(
        SampleWork.view(
            switch (state) {
              case "compile-error" -> SampleWork.compileError();
              case "queued" -> SampleWork.queued();
              default -> SampleWork.wrongAnswer();
            }));
  }
}

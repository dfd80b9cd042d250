package dev.gradus.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;

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

  @GET
  @Path("broken")
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  public String breakDown() {
    throw new IllegalStateException("secret");
  }

  @GET
  @Path("unreachable")
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  public String loseTheDatabase() throws SQLException {
    throw new SQLException("terminating connection due to administrator command", "57P01");
  }

  @GET
  @Path("nul")
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  public String passOnANul() throws SQLException {
    throw new SQLException("invalid byte sequence for encoding \"UTF8\": 0x00", "22021");
  }

  /** What a script of a page would ask for. */
  @GET
  @Path("data")
  @Authenticated
  @Produces(MediaType.APPLICATION_JSON)
  public String data() {
    return "{}";
  }
}

package dev.gradus.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Remembers the choice between light and dark. */
@Path("/appearance")
@RunOnVirtualThread
class AppearancePages {

  private static final int ONE_YEAR = Math.toIntExact(Duration.ofDays(365).toSeconds());

  @POST
  @PermitAll
  public Response choose(
      @FormParam("theme") @Nullable String theme, @HeaderParam("Referer") @Nullable String from) {
    NewCookie cookie =
        new NewCookie.Builder(Theme.COOKIE)
            .value(Theme.of(theme == null ? "" : theme).label())
            .path("/")
            .maxAge(ONE_YEAR)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(pathOf(from)).cookie(cookie).build();
  }

  /** Back to the page that was left, but never to another site. */
  private static URI pathOf(@Nullable String from) {
    if (from == null) {
      return URI.create("/");
    }
    try {
      String path = URI.create(from).getRawPath();
      return URI.create(
          path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path);
    } catch (IllegalArgumentException e) {
      return URI.create("/");
    }
  }
}

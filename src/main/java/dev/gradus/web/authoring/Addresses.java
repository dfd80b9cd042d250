package dev.gradus.web.authoring;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses that carry a path of a file. */
final class Addresses {

  private Addresses() {}

  static String query(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  static Response seeOther(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}

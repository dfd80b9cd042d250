package dev.gradus.web.session;

import io.restassured.response.Response;
import java.util.regex.Pattern;

/** Reads a secret off the one page that shows it. */
final class Secrets {

  private static final Pattern SHOWN = Pattern.compile("<code data-secret>([^<]+)</code>");

  private Secrets() {}

  static String shownIn(Response page) {
    var shown = SHOWN.matcher(page.asString());
    if (!shown.find()) {
      throw new AssertionError(page.statusCode() + " shows no secret: " + page.asString());
    }
    return shown.group(1);
  }
}

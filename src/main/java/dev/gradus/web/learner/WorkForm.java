package dev.gradus.web.learner;

import jakarta.ws.rs.FormParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the form around the editor sends. */
final class WorkForm {

  private static final int LONGEST_KEY = 200;

  @FormParam("source")
  @Nullable String source;

  @FormParam("key")
  @Nullable String key;

  /** The text with the line ends that it had before the form made them CR LF. */
  String source() {
    return source == null ? "" : source.replace("\r\n", "\n");
  }

  Optional<String> key() {
    return Optional.ofNullable(key)
        .filter(text -> !text.isBlank() && text.length() <= LONGEST_KEY && text.indexOf(0) < 0);
  }
}

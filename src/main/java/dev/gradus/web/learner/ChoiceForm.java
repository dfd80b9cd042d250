package dev.gradus.web.learner;

import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the form around the options sends. */
final class ChoiceForm {

  private static final int LONGEST_KEY = 200;

  @FormParam("choice")
  @Nullable List<String> choices;

  @FormParam("key")
  @Nullable String key;

  List<String> choices() {
    return choices == null ? List.of() : List.copyOf(choices);
  }

  Optional<String> key() {
    return Optional.ofNullable(key)
        .filter(text -> !text.isBlank() && text.length() <= LONGEST_KEY && text.indexOf(0) < 0);
  }
}

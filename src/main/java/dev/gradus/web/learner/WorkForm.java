package dev.gradus.web.learner;

import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the form around the editor sends. */
final class WorkForm {

  private static final int LONGEST_KEY = 200;

  @FormParam("source")
  @Nullable String source;

  @FormParam("key")
  @Nullable String key;

  @FormParam("revision")
  @Nullable String revision;

  /** The inputs of the Try box, one for each parameter, in their order. */
  @FormParam("input")
  @Nullable List<String> inputs;

  /** The inputs that are to be put into the Try box; see {@link TryBox.Filling#key}. */
  @FormParam("fill")
  @Nullable String fill;

  /** What the source is to be compared with. */
  @FormParam("against")
  @Nullable String against;

  /** The text with the line ends that it had before the form made them CR LF. */
  String source() {
    return source == null ? "" : source.replace("\r\n", "\n");
  }

  Optional<String> key() {
    return Optional.ofNullable(key)
        .filter(text -> !text.isBlank() && text.length() <= LONGEST_KEY && text.indexOf(0) < 0);
  }

  /** The revision of the draft that the page knows, from pages that have no script to keep one. */
  Optional<Integer> revision() {
    return Optional.ofNullable(revision)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::valueOf);
  }

  List<String> inputs() {
    return inputs == null ? List.of() : inputs;
  }

  Optional<String> fill() {
    return Optional.ofNullable(fill);
  }

  Optional<String> against() {
    return Optional.ofNullable(against);
  }
}

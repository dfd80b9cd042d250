package dev.gradus.exercise;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a learner reads about an exercise; the statement is Markdown. */
public record Description(
    String title,
    Optional<String> summary,
    List<String> tags,
    OptionalInt difficulty,
    List<String> hints,
    String statement) {

  public Description {
    tags = List.copyOf(tags);
    hints = List.copyOf(hints);
  }
}

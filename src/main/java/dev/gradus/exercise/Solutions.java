package dev.gradus.exercise;

import java.util.List;
import java.util.Optional;

/** The solutions that prove an exercise: references that must pass, mistakes that must not. */
public record Solutions(Optional<Source> reference, List<Source> accepted, List<Mistake> mistakes) {

  public static final Solutions NONE = new Solutions(Optional.empty(), List.of(), List.of());

  public Solutions {
    accepted = List.copyOf(accepted);
    mistakes = List.copyOf(mistakes);
  }
}

package dev.gradus.lesson;

import java.util.List;
import java.util.Optional;

/** One slide: its parts from the top left to the bottom right, and what is said to it. */
public record Slide(
    int line,
    Optional<String> title,
    SlideType type,
    Optional<String> key,
    List<Part> parts,
    Optional<Speaker> speaker,
    String script,
    List<String> citations) {

  public Slide {
    parts = List.copyOf(parts);
    citations = List.copyOf(citations);
  }

  /** Who speaks, as the first slide shows it. */
  public record Speaker(String name, String title) {}

  /** How many clicks it takes until everything is shown. */
  public int clicks() {
    return parts.stream().mapToInt(Part::lastStep).max().orElse(0);
  }
}

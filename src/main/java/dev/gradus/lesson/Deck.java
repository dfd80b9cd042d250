package dev.gradus.lesson;

import java.util.List;
import java.util.Optional;

/** A lesson as a deck of slides, and what was found odd about its text. */
public record Deck(Optional<String> title, List<Slide> slides, List<Finding> findings) {

  public Deck {
    slides = List.copyOf(slides);
    findings = List.copyOf(findings);
  }

  /** Reads a deck. Every text is one: what is not understood is kept and reported. */
  public static Deck read(String text) {
    return new DeckReader(text).read();
  }
}

package dev.gradus.lesson;

import java.util.List;
import java.util.Optional;

/** One slide: its parts from the top left to the bottom right, and what is said to it. */
public record Slide(
    int line,
    Optional<String> title,
    SlideType type,
    Optional<String> key,
    Look look,
    List<Part> parts,
    Optional<Speaker> speaker,
    String script,
    List<String> citations) {

  public Slide {
    parts = List.copyOf(parts);
    citations = List.copyOf(citations);
  }

  /**
   * What the header says of the slide's looks.
   *
   * @param codeZoom the size of code in percent
   */
  public record Look(boolean hidesTitle, boolean centered, int codeZoom) {

    static Look of(Header header) {
      return new Look(
          header.value("hide_title").filter("true"::equalsIgnoreCase).isPresent(),
          header.value("center_content").filter("true"::equalsIgnoreCase).isPresent(),
          header
              .value("code_zoom")
              .filter(text -> text.matches("\\d{1,3}"))
              .map(Integer::valueOf)
              .orElse(100));
    }
  }

  /** Who speaks, as the first slide shows it. */
  public record Speaker(String name, String title) {}

  /** How many clicks it takes until everything is shown. */
  public int clicks() {
    return parts.stream().mapToInt(Part::lastStep).max().orElse(0);
  }
}

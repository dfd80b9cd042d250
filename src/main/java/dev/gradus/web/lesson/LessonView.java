package dev.gradus.web.lesson;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/** All that the page of a lesson shows. */
record LessonView(Place place, int minutes, boolean read, List<SlideView> slides) {

  /** Where the lesson stands in its course. */
  record Place(
      Link course, String address, String title, Optional<Link> previous, Optional<Link> next) {}

  record Link(String address, String title) {}

  /**
   * One slide.
   *
   * @param layout the slide's type as a word of the style sheet
   * @param heading the title, absent where the slide has none
   * @param clicks how many steps there are
   */
  record SlideView(
      int number,
      String layout,
      Heading heading,
      int clicks,
      List<PartView> parts,
      Optional<Speaker> speaker,
      Optional<RawString> script,
      List<RawString> citations) {

    public String anchor() {
      return "slide-" + number;
    }
  }

  record Heading(Optional<String> title, boolean hidden) {}

  record PartView(String name, RawString html) {}

  record Speaker(String name, String title) {}
}

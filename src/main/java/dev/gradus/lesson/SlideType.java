package dev.gradus.lesson;

import java.util.Arrays;
import java.util.Optional;

/** How the parts of a slide are laid out. */
public enum SlideType {
  TITLE_SLIDE("TitleSlide"),
  FULL_SLIDE("FullSlide"),
  TWO_COLUMNS("TwoColumns"),
  TWO_ROWS("TwoRows"),
  TWO_ROWS_TWO_COLUMNS("TwoRowsTwoColumns"),
  FINAL_SLIDE("FinalSlide"),
  FULL_CODE_SLIDE("FullCodeSlide"),
  FULL_IMAGE_SLIDE("FullImageSlide");

  private final String text;

  SlideType(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** The type of a name, also where its words are parted or not capital. */
  static Optional<SlideType> named(String text) {
    String bare = text.replaceAll("[\\s_-]+", "");
    return Arrays.stream(values()).filter(type -> type.text.equalsIgnoreCase(bare)).findFirst();
  }
}

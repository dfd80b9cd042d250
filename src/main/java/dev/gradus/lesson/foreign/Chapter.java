package dev.gradus.lesson.foreign;

import dev.gradus.lesson.Header;
import java.util.List;

/** A chapter: what stands above it, and its exercises in order. */
record Chapter(String path, Header frontMatter, List<Section> sections) {

  Chapter {
    sections = List.copyOf(sections);
  }
}

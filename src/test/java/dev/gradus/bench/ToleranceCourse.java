package dev.gradus.bench;

import dev.gradus.CourseOfRelu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A course of ReLU whose tolerance is too wide, but for one test where it is too narrow. */
final class ToleranceCourse {

  private static final String WIDE = "tolerance: {rtol: 2.0e-3, atol: 1.0e-5}\nchecks:";
  private static final String SAMPLE = "{name: lesson, show: sample, points: 2,";
  private static final String NARROW = SAMPLE + " tolerance: {rtol: 0, atol: 0},";

  private final Path folder;
  private final Path definition;
  private final String right;

  private ToleranceCourse(Path folder, Path definition) throws IOException {
    this.folder = folder;
    this.definition = definition;
    this.right = Files.readString(definition);
  }

  static ToleranceCourse in(Path folder) throws IOException {
    var courses = Path.of(CourseOfRelu.in(folder));
    var definition = courses.resolve("activation-functions/relu/exercise.yaml");
    var course = new ToleranceCourse(courses, definition);
    var wide = course.right.replace("checks:", WIDE).replace(SAMPLE, NARROW);
    if (!wide.contains(WIDE) || !wide.contains(NARROW)) {
      throw new IllegalStateException("ReLU is not what it was: " + definition);
    }
    Files.writeString(definition, wide);
    return course;
  }

  String folder() {
    return folder.toString();
  }

  /** Writes the version as it was meant. */
  void tighten() throws IOException {
    Files.writeString(definition, right);
  }
}

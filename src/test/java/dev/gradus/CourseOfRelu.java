package dev.gradus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with one course of one exercise, so that a server of a test starts soon. */
public final class CourseOfRelu {
  private static final Path RELU = Path.of("exercises/activation-functions/relu");

  private CourseOfRelu() {}

  /** Copies the exercise below a folder and returns what {@code GRADUS_EXERCISES} should be. */
  public static String in(Path folder) throws IOException {
    Path course = folder.resolve("exercises/activation-functions");
    try (var files = Files.walk(RELU)) {
      for (Path file : files.toList()) {
        Path copy = course.resolve("relu").resolve(RELU.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Files.writeString(
        course.resolve("course.yaml"),
        """
        format: 1
        title: Activation functions
        summary: For tests
        units:
          - title: The only one
            items:
              - exercise: relu
        """);
    return course.getParent().toString();
  }
}

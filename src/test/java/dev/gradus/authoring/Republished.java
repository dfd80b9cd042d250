package dev.gradus.authoring;

import dev.gradus.course.Courses;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.grading.GradingStation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishes versions of ReLU in courses of their own, good ones and ones with a flaw. */
@ApplicationScoped
public class Republished {

  /** Accepts what is off by one in a hundred, and asks one test for something wrong. */
  public static final String FLAWED = yaml("{rtol: 1.0e-2, atol: 1.0e-2}", "[0.25, 9.]");

  /** The same, as its author meant it. */
  public static final String MENDED = yaml("{rtol: 1.3e-6, atol: 1.0e-5}", "[0.25, 3.]");

  private final Courses courses;
  private final Publishing publishing;
  private final GradingStation station;
  private final Teaching teaching;

  Republished(Courses courses, Publishing publishing, GradingStation station, Teaching teaching) {
    this.courses = courses;
    this.publishing = publishing;
    this.station = station;
    this.teaching = teaching;
  }

  /** Publishes the next version, whatever its author's references think of it. */
  public void publish(String course, String yaml) throws IOException {
    var item = new CourseDefinition.Item.OfExercise("relu", 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(item));
    var id =
        courses.save(
            new CourseDefinition(course, "Regrades in " + course, Optional.empty(), List.of(unit)));
    teaching.nameDemoInstructor();
    var exercise = Exercise.read("relu", folder(yaml));
    var bank = station.proving().orElseThrow().prove(exercise).bank();
    publishing.publish(courses.exercise(id, "relu").orElseThrow(), exercise, bank);
  }

  private static ExerciseFolder folder(String yaml) throws IOException {
    var relu = Path.of("exercises/activation-functions/relu");
    var accepted = relu.resolve("submissions/accepted");
    var files = new java.util.TreeMap<String, byte[]>();
    files.put("exercise.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    files.put("statement.md", Files.readAllBytes(relu.resolve("statement.md")));
    files.put("starter/Relu.java", Files.readAllBytes(relu.resolve("starter/Relu.java")));
    try (var sources = Files.list(accepted)) {
      for (var source : sources.toList()) {
        files.put("submissions/accepted/" + source.getFileName(), Files.readAllBytes(source));
      }
    }
    return new ExerciseFolder(Map.copyOf(files));
  }

  private static String yaml(String tolerance, String expected) {
    return """
        format: 1
        title: ReLU
        kind: function
        entry: static Tensor relu(Tensor x)
        reference: accepted/maximum.java
        tolerance: %s
        tests:
          - {name: lesson, show: sample, points: 2, inputs: {x: "[2., -4.]"}, expected: "[2., 0.]"}
          - {name: positive, show: secret, points: 1, inputs: {x: "[0.25, 3.]"}, expected: "%s"}
          - {name: negative, show: secret, points: 1, inputs: {x: "[-1., -3.]"}}
          - name: many shapes
            show: secret
            points: 4
            generate: {count: 3, x: {rank: 1..2, dim: 4..6, dtype: float32, from: "uniform(-10, 10)"}}
        """
        .formatted(tolerance, expected);
  }
}

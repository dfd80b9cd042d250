package dev.gradus.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** A course on disk: its definition and the exercises that it names, validated, in order. */
public record CourseFolder(CourseDefinition definition, SequencedMap<String, Exercise> exercises) {

  private static final String DEFINITION = "course.yaml";

  public CourseFolder {
    exercises = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(exercises));
  }

  /** The folders directly below this one that hold a course, in the order of their names. */
  public static List<Path> below(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(path -> Files.isRegularFile(path.resolve(DEFINITION)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** What a course lists, as far as that can be read. */
  public static CourseDefinition listed(Path folder) {
    return definition(folder, Problems.in(DEFINITION));
  }

  private static CourseDefinition definition(Path folder, Problems problems) {
    String text =
        new String(FolderFiles.content(folder.resolve(DEFINITION)), StandardCharsets.UTF_8);
    return new CourseReader(folder.getFileName().toString(), problems).read(text);
  }

  /**
   * Reads a course and all its exercises.
   *
   * @throws InvalidExerciseException with everything that is wrong with any of them
   */
  public static CourseFolder read(Path folder) {
    Problems problems = Problems.in(DEFINITION);
    CourseDefinition definition = definition(folder, problems);
    SequencedMap<String, Exercise> exercises = new LinkedHashMap<>();
    for (String slug : definition.exercises()) {
      readExercise(folder.resolve(slug), problems, exercises);
    }
    reportUnlisted(folder, definition, problems);
    problems.throwIfAny();
    return new CourseFolder(definition, exercises);
  }

  private static void readExercise(
      Path folder, Problems problems, SequencedMap<String, Exercise> exercises) {
    String slug = folder.getFileName().toString();
    if (!Files.isDirectory(folder)) {
      problems.add(0, "there is no folder for the exercise '" + slug + "'");
      return;
    }
    try {
      exercises.put(slug, Exercise.read(slug, FolderFiles.read(folder)));
    } catch (InvalidExerciseException e) {
      List<Problem> placed = new ArrayList<>();
      for (Problem problem : e.problems()) {
        placed.add(new Problem(slug + "/" + problem.file(), problem.line(), problem.message()));
      }
      problems.addAll(placed);
    } catch (InvalidFolderException e) {
      problems.elsewhere(slug).add(0, String.valueOf(e.getMessage()));
    }
  }

  private static void reportUnlisted(Path folder, CourseDefinition definition, Problems problems) {
    try (Stream<Path> children = Files.list(folder)) {
      children
          .filter(child -> Files.isRegularFile(child.resolve(ExerciseFolder.DEFINITION)))
          .map(child -> child.getFileName().toString())
          .filter(slug -> !definition.exercises().contains(slug))
          .sorted()
          .forEach(slug -> problems.add(0, "the exercise '" + slug + "' is in no unit"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}

package dev.gradus.command;

import dev.gradus.exercise.CourseFolder;
import dev.gradus.exercise.InvalidExerciseException;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.exercise.Problem;
import dev.gradus.lesson.InvalidLessonException;
import dev.gradus.lesson.Lesson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The exercises below some folders.
 *
 * @param exercises their folders, in the order of their names
 * @param problems what is wrong with the courses themselves, with file and line
 */
record ExerciseFolders(List<Path> exercises, List<String> problems) {

  private static final String EXERCISE = "exercise.yaml";
  private static final String COURSE = "course.yaml";

  ExerciseFolders {
    exercises = List.copyOf(exercises);
    problems = List.copyOf(problems);
  }

  static ExerciseFolders in(List<Path> folders) {
    List<Path> exercises = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (var folder : folders) {
      int before = exercises.size() + problems.size();
      collect(folder, exercises, problems);
      if (exercises.size() + problems.size() == before) {
        throw new MisuseException(
            "There is no exercise and no course in %s: neither an exercise.yaml nor a course.yaml."
                .formatted(folder));
      }
    }
    return new ExerciseFolders(exercises.stream().distinct().toList(), problems);
  }

  private static void collect(Path folder, List<Path> exercises, List<String> problems) {
    if (Files.isRegularFile(folder.resolve(EXERCISE))) {
      exercises.add(folder);
    } else if (Files.isRegularFile(folder.resolve(COURSE))) {
      problems.addAll(problemsOfCourse(folder));
      problems.addAll(problemsOfLessons(folder));
      children(folder).stream()
          .filter(child -> Files.isRegularFile(child.resolve(EXERCISE)))
          .forEach(exercises::add);
    } else if (Files.isDirectory(folder)) {
      CourseFolder.below(folder).forEach(course -> collect(course, exercises, problems));
    }
  }

  /** What is wrong with the course; what is wrong in its exercises is told with each of them. */
  private static List<String> problemsOfCourse(Path folder) {
    try {
      CourseFolder.read(folder);
      return List.of();
    } catch (InvalidExerciseException e) {
      return e.problems().stream()
          .filter(problem -> !Files.isRegularFile(exercise(folder, problem.file())))
          .map(problem -> folder + "/" + problem)
          .toList();
    }
  }

  private static List<String> problemsOfLessons(Path folder) {
    List<String> problems = new ArrayList<>();
    for (var slug : CourseFolder.listed(folder).lessons()) {
      try {
        Lesson.read(folder, slug).findings().stream()
            .filter(finding -> finding.kind().isDefect())
            .map(found -> new Problem(Lesson.place(slug), found.line(), found.message()))
            .forEach(problem -> problems.add(folder + "/" + problem));
      } catch (InvalidLessonException | InvalidFolderException e) {
        problems.add(folder + "/" + new Problem(COURSE, 0, String.valueOf(e.getMessage())));
      }
    }
    return problems;
  }

  private static Path exercise(Path folder, String file) {
    return folder.resolve(file.split("/")[0]).resolve(EXERCISE);
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}

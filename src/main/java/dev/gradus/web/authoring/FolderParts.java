package dev.gradus.web.authoring;

import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.web.learner.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Sorts the files of a folder into the parts of an exercise. */
final class FolderParts {

  private static final String ACCEPTED = ExerciseFolder.SUBMISSIONS + "accepted/";

  private FolderParts() {}

  /** A part of an exercise. */
  enum Part {
    TEXTS,
    STARTER,
    REFERENCES,
    MISTAKES,
    FIGURES,
    OTHERS
  }

  /** Every part that has files, in order, each with the paths of its files. */
  static SequencedMap<Part, List<String>> of(ExerciseFolder folder) {
    Map<Part, List<String>> found = new LinkedHashMap<>();
    folder
        .paths()
        .forEach(path -> found.computeIfAbsent(part(path), _ -> new ArrayList<>()).add(path));
    SequencedMap<Part, List<String>> sorted = new LinkedHashMap<>();
    for (var part : Part.values()) {
      if (found.containsKey(part)) {
        // The statement before the definition, as an author begins with it.
        sorted.put(part, part == Part.TEXTS ? found.get(part).reversed() : found.get(part));
      }
    }
    return sorted;
  }

  private static Part part(String path) {
    if (path.equals(ExerciseFolder.STATEMENT) || path.equals(ExerciseFolder.DEFINITION)) {
      return Part.TEXTS;
    }
    if (path.startsWith(ExerciseFolder.STARTER)) {
      return Part.STARTER;
    }
    if (path.startsWith(ACCEPTED)) {
      return Part.REFERENCES;
    }
    if (path.startsWith(ExerciseFolder.SUBMISSIONS)) {
      return Part.MISTAKES;
    }
    return Figures.type(path).isPresent() ? Part.FIGURES : Part.OTHERS;
  }

  /**
   * The name of a mistake as the definition has it; whether it is one is told by {@link
   * #isMistake}.
   */
  static String mistake(String path) {
    return path.substring(ExerciseFolder.SUBMISSIONS.length());
  }

  static boolean isMistake(String path) {
    return part(path) == Part.MISTAKES;
  }

  static String label(String path) {
    return switch (part(path)) {
      case TEXTS, OTHERS, FIGURES -> path;
      case STARTER -> path.substring(ExerciseFolder.STARTER.length());
      case REFERENCES -> path.substring(ACCEPTED.length());
      case MISTAKES -> mistake(path);
    };
  }

  static EditView.Look look(ExerciseFolder folder, String path) {
    if (Figures.type(path).isPresent()) {
      return EditView.Look.PICTURE;
    }
    if (folder.text(path).isEmpty()) {
      return EditView.Look.BYTES;
    }
    if (path.equals(ExerciseFolder.STATEMENT)) {
      return EditView.Look.STATEMENT;
    }
    return path.endsWith(".java") ? EditView.Look.JAVA : EditView.Look.TEXT;
  }
}

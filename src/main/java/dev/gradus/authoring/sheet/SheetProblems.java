package dev.gradus.authoring.sheet;

import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.InvalidExerciseException;
import dev.gradus.exercise.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Finds the fields of a form that hold what is wrong with a test, once it stands in its text. */
public final class SheetProblems {

  /** Where stands what no field is about. */
  public static final String WHOLE = "";

  private static final Pattern PLACED =
      Pattern.compile("tests\\[(\\d+)]\\.?([\\w.\\[\\]-]*): (.*)", Pattern.DOTALL);
  private static final Pattern OF_PARAMETER =
      Pattern.compile("(inputs|generate)\\.(\\w+)(?:\\.([a-z]+))?.*");

  private SheetProblems() {}

  /** What is wrong with the definition before anything else can be said about it. */
  public static Optional<Problem> unreadable(String slug, ExerciseFolder folder) {
    var text = folder.text(ExerciseFolder.DEFINITION).orElse("");
    try {
      if (SheetList.of(text) instanceof OptionList) {
        return Optional.empty();
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      var problem =
          new Problem(ExerciseFolder.DEFINITION, entry(text), String.valueOf(e.getMessage()));
      return Optional.of(
          problem.line() > 0
              ? problem
              : problems(slug, folder).stream()
                  .filter(one -> one.file().equals(ExerciseFolder.DEFINITION))
                  .findFirst()
                  .orElse(problem));
    }
  }

  /** The line of what the tests' inputs are read off; 0 if the text can't be read at all. */
  private static int entry(String text) {
    try {
      var definition = new DefinitionText(text);
      return Math.max(definition.line("entry"), definition.line("givens"));
    } catch (IllegalArgumentException _) {
      return 0;
    }
  }

  /** What is wrong with one option of a question, each thing at its field. */
  public static SequencedMap<String, String> of(String slug, ExerciseFolder folder, String option) {
    var found = new LinkedHashMap<String, String>();
    var path = "options." + option;
    for (var problem : problems(slug, folder)) {
      var words = problem.message().split(": ", 2);
      boolean here =
          problem.file().equals(ExerciseFolder.DEFINITION)
              && words.length == 2
              && (words[0].equals(path) || words[0].startsWith(path + "."));
      if (here) {
        var field = words[0].equals(path) ? TestSheet.NAME : words[0].substring(path.length() + 1);
        found.putIfAbsent(field, sentence(words[1]));
      }
    }
    return found;
  }

  /** What is wrong with one test of a folder, each thing at its field. */
  public static SequencedMap<String, String> of(String slug, ExerciseFolder folder, int test) {
    var found = new LinkedHashMap<String, String>();
    for (var problem : problems(slug, folder)) {
      var placed = PLACED.matcher(problem.message());
      boolean here = problem.file().equals(ExerciseFolder.DEFINITION) && placed.matches();
      if (here && placed.group(1).equals(Integer.toString(test))) {
        found.putIfAbsent(field(placed.group(2)), sentence(placed.group(3)));
      }
    }
    return found;
  }

  private static List<Problem> problems(String slug, ExerciseFolder folder) {
    try {
      Exercise.read(slug, folder);
      return List.of();
    } catch (InvalidExerciseException e) {
      return e.problems();
    }
  }

  private static String field(String path) {
    if (path.startsWith("generate.sizes")) {
      return TestSheet.SIZES;
    }
    if (path.equals("generate.count")) {
      return TestSheet.COUNT;
    }
    if (path.startsWith(TestSheet.TRAIN)) {
      return path;
    }
    if (path.startsWith("tolerance")) {
      return TestSheet.RTOL;
    }
    var parameter = OF_PARAMETER.matcher(path);
    if (parameter.matches()) {
      var part = Optional.ofNullable(parameter.group(3)).orElse("");
      return of(parameter.group(1).equals("generate"), part).key(parameter.group(2));
    }
    return path.split("[.\\[]", 2)[0];
  }

  private static TestSheet.Of of(boolean drawn, String part) {
    return switch (part) {
      case "dtype" -> drawn ? TestSheet.Of.DRAWN_DTYPE : TestSheet.Of.DTYPE;
      case "rank" -> TestSheet.Of.RANK;
      case "dim" -> TestSheet.Of.DIM;
      case "shape" -> TestSheet.Of.SHAPE;
      case "like" -> TestSheet.Of.LIKE;
      case "from" -> TestSheet.Of.NUMBERS;
      default -> drawn ? TestSheet.Of.HOW : TestSheet.Of.INPUT;
    };
  }

  private static String sentence(String message) {
    var plain = message.replaceFirst("^not a tensor: ", "");
    var first = plain.isEmpty() ? "" : plain.substring(0, 1).toUpperCase(Locale.ROOT);
    return first + plain.substring(first.length()) + (plain.matches("(?s).*[.!?…]") ? "" : ".");
  }
}

package dev.gradus.authoring;

import dev.gradus.account.Account;
import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.InvalidExerciseException;
import dev.gradus.exercise.TestCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes of a program that the tests wrongly accept a test that it fails, or a mistake. */
@ApplicationScoped
public class SurvivorKeeping {

  /** What the name of a mistake looks like. */
  public static final Pattern MISTAKE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,49}");

  /** How many characters a name or a sentence may have. */
  public static final int LONGEST = 500;

  private static final String FOLDER = "wrong_answer/";

  private final DraftFiles files;

  SurvivorKeeping(DraftFiles files) {
    this.files = files;
  }

  /**
   * What a test is to be called.
   *
   * @param about what learners who fail it are told
   */
  public record TestWords(Optional<String> name, Optional<String> about) {

    /** The name that is free, and no words. */
    public static final TestWords NONE = new TestWords(Optional.empty(), Optional.empty());
  }

  /** Whether a draft has a test with the very input on which the survivor is wrong. */
  public static boolean isAnswered(Draft draft, StoredSurvivor survivor) {
    try {
      return Exercise.read(draft.slug(), draft.folder()).tests().stream()
          .filter(test -> !test.isGenerated())
          .anyMatch(test -> hasInputs(test, survivor));
    } catch (InvalidExerciseException _) {
      return false;
    }
  }

  private static boolean hasInputs(TestCase test, StoredSurvivor survivor) {
    var values = test.draw(0).getFirst().values();
    return !survivor.inputs().isEmpty()
        && survivor.inputs().stream().allMatch(input -> input.isOf(values.get(input.name())));
  }

  /**
   * Adds a secret test, worth one point, with the smallest input on which the survivor is wrong.
   *
   * @throws DraftConflictException if the draft has become something that it can't be added to
   */
  public Draft addTest(Draft draft, StoredSurvivor survivor, TestWords words, Account by) {
    return files.change(draft, now -> withTest(draft.slug(), now, survivor, words), by);
  }

  /**
   * Adds the survivor as a mistake with its feedback, and the test that it fails, without which it
   * would be no mistake.
   *
   * @throws DraftConflictException if there is a mistake of that name, or the draft has become
   *     something that it can't be added to
   */
  public Draft addMistake(
      Draft draft, StoredSurvivor survivor, String name, String feedback, Account by) {
    return files.change(draft, now -> withMistake(draft.slug(), now, survivor, name, feedback), by);
  }

  private static ExerciseFolder withMistake(
      String slug, ExerciseFolder now, StoredSurvivor survivor, String name, String feedback) {
    var file = FOLDER + name + ".java";
    if (now.bytes(ExerciseFolder.SUBMISSIONS + file).isPresent()) {
      throw new DraftConflictException("There is a mistake " + file + " already.");
    }
    var folder =
        edited(
                withTest(slug, now, survivor, TestWords.NONE),
                text ->
                    text.set(
                        "{feedback: " + DefinitionText.quote(feedback) + "}", "mistakes", file))
            .with(ExerciseFolder.SUBMISSIONS + file, survivor.source());
    return sound(slug, folder).folder();
  }

  private static ExerciseFolder withTest(
      String slug, ExerciseFolder now, StoredSurvivor survivor, TestWords words) {
    var exercise = sound(slug, now);
    for (boolean typed : new boolean[] {false, true}) {
      var folder =
          edited(now, text -> text.append(entries(exercise, survivor, words, typed), "tests"));
      if (hasInputs(sound(slug, folder).tests().getLast(), survivor)) {
        return folder;
      }
    }
    throw unreadable();
  }

  private static Exercise sound(String slug, ExerciseFolder folder) {
    try {
      return Exercise.read(slug, folder);
    } catch (InvalidExerciseException e) {
      throw new DraftConflictException(
          "The draft must be an exercise first: " + e.problems().getFirst());
    }
  }

  private static ExerciseFolder edited(
      ExerciseFolder folder, UnaryOperator<DefinitionText> change) {
    try {
      var text = new DefinitionText(folder.text(ExerciseFolder.DEFINITION).orElse(""));
      return folder.with(ExerciseFolder.DEFINITION, change.apply(text).text());
    } catch (IllegalArgumentException _) {
      throw unreadable();
    }
  }

  private static DraftConflictException unreadable() {
    return new DraftConflictException(
        "It can't be added to this exercise.yaml by itself. Add it by hand.");
  }

  private static List<String> entries(
      Exercise exercise, StoredSurvivor survivor, TestWords words, boolean typed) {
    var entries = new ArrayList<String>();
    entries.add("name: " + DefinitionText.quote(name(exercise, words.name().orElse("edge case"))));
    entries.add("show: secret");
    entries.add("points: 1");
    words.about().ifPresent(about -> entries.add("about: " + DefinitionText.quote(about)));
    exercise
        .test(survivor.test())
        .flatMap(TestCase::tolerance)
        .ifPresent(
            own ->
                entries.add("tolerance: {rtol: %s, atol: %s}".formatted(own.rtol(), own.atol())));
    var inputs = survivor.inputs().stream().map(input -> yaml(input, typed)).toList();
    entries.add("inputs: {" + String.join(", ", inputs) + "}");
    return entries;
  }

  private static String yaml(StoredSurvivor.Input input, boolean typed) {
    var text = DefinitionText.quote(input.text());
    return input.name()
        + ": "
        + input
            .dtype()
            .filter(_ -> typed)
            .map(dtype -> "{values: " + text + ", dtype: " + dtype + "}")
            .orElse(text);
  }

  /** The name, with a number if it is taken. */
  private static String name(Exercise exercise, String wanted) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? wanted : wanted + " " + number)
        .filter(name -> exercise.test(name).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}

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
import java.util.stream.IntStream;

/** Makes of a program that the tests wrongly accept a test that it fails, or a mistake. */
@ApplicationScoped
public class SurvivorKeeping {

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
    var folder =
        MistakeKeeping.with(
            withTest(slug, now, survivor, TestWords.NONE),
            new MistakeKeeping.Words(name, feedback, survivor.source()));
    return DraftEdits.sound(slug, folder).folder();
  }

  private static ExerciseFolder withTest(
      String slug, ExerciseFolder now, StoredSurvivor survivor, TestWords words) {
    var exercise = DraftEdits.sound(slug, now);
    for (boolean typed : new boolean[] {false, true}) {
      var folder =
          DraftEdits.edited(
              now, text -> text.append(entries(exercise, survivor, words, typed), "tests"));
      if (hasInputs(DraftEdits.sound(slug, folder).tests().getLast(), survivor)) {
        return folder;
      }
    }
    throw DraftEdits.unreadable();
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

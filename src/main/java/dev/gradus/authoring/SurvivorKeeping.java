package dev.gradus.authoring;

import dev.gradus.account.Account;
import dev.gradus.course.Course;
import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.InvalidExerciseException;
import dev.gradus.exercise.TestCase;
import dev.gradus.tensor.Tensor;
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

  private static final String FOLDER = "wrong_answer/";

  private final Drafts drafts;

  SurvivorKeeping(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * What a test is to be called.
   *
   * @param about what learners who fail it are told
   */
  public record TestWords(Optional<String> name, Optional<String> about) {}

  /**
   * Adds a secret test, worth one point, with the smallest input on which the survivor is wrong.
   *
   * @throws DraftConflictException if the draft has become something that it can't be added to
   */
  public Draft addTest(
      Course course, Draft draft, StoredSurvivor survivor, TestWords words, Account by) {
    return drafts.put(course, draft.slug(), withTest(draft, survivor, words), by);
  }

  /**
   * Adds the survivor as a mistake with its feedback, and the test that it fails, without which it
   * would be no mistake.
   *
   * @throws DraftConflictException if there is a mistake of that name, or the draft has become
   *     something that it can't be added to
   */
  public Draft addMistake(
      Course course,
      Draft draft,
      StoredSurvivor survivor,
      String name,
      String feedback,
      Account by) {
    var file = FOLDER + name + ".java";
    if (draft.folder().bytes(ExerciseFolder.SUBMISSIONS + file).isPresent()) {
      throw new DraftConflictException("There is a mistake " + file + " already.");
    }
    var words = new TestWords(Optional.empty(), Optional.empty());
    var folder =
        edited(
                withTest(draft, survivor, words),
                text ->
                    text.set(
                        "{feedback: " + DefinitionText.quote(feedback) + "}", "mistakes", file))
            .with(ExerciseFolder.SUBMISSIONS + file, survivor.source());
    return drafts.put(course, draft.slug(), sound(draft, folder).folder(), by);
  }

  private static ExerciseFolder withTest(Draft draft, StoredSurvivor survivor, TestWords words) {
    var exercise = sound(draft, draft.folder());
    for (boolean typed : new boolean[] {false, true}) {
      var folder =
          edited(
              draft.folder(),
              text -> text.append(entries(exercise, survivor, words, typed), "tests"));
      if (hasDTypes(sound(draft, folder).tests().getLast(), survivor)) {
        return folder;
      }
    }
    throw unreadable();
  }

  private static Exercise sound(Draft draft, ExerciseFolder folder) {
    try {
      return Exercise.read(draft.slug(), folder);
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

  /** Dtypes are written only where they are not the declared ones. */
  private static boolean hasDTypes(TestCase test, StoredSurvivor survivor) {
    var values = test.draw(0).getFirst().values();
    return survivor.inputs().stream()
        .allMatch(
            input ->
                !(values.get(input.name()) instanceof Tensor tensor)
                    || input.dtype().equals(Optional.of(Survivors.dtype(tensor))));
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

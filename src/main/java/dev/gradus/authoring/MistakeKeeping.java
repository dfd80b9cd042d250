package dev.gradus.authoring;

import dev.gradus.account.Account;
import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.ExerciseFolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps wrong programs as mistakes, with the words that learners read who make them. */
@ApplicationScoped
public class MistakeKeeping {

  /** What the name of a mistake looks like. */
  public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,49}");

  /** How many characters a name or a sentence may have. */
  public static final int LONGEST = 500;

  private static final String FOLDER = "wrong_answer/";

  private final DraftFiles files;

  MistakeKeeping(DraftFiles files) {
    this.files = files;
  }

  /** A wrong program with its name, a file's without the ending, and its words. */
  public record Words(String name, String feedback, String source) {}

  /**
   * Adds all of them to a draft, or none.
   *
   * @throws DraftConflictException if there is a mistake of that name, or the draft has become
   *     something that they can't be added to
   */
  public Draft add(Draft draft, List<Words> mistakes, Account by) {
    return files.change(
        draft,
        now -> {
          var folder = now;
          for (var mistake : mistakes) {
            folder = with(folder, mistake);
          }
          return DraftEdits.sound(draft.slug(), folder).folder();
        },
        by);
  }

  /** The folder with one more mistake. */
  static ExerciseFolder with(ExerciseFolder now, Words mistake) {
    var file = FOLDER + mistake.name() + ".java";
    if (now.bytes(ExerciseFolder.SUBMISSIONS + file).isPresent()) {
      throw new DraftConflictException("There is a mistake " + file + " already.");
    }
    var feedback = "{feedback: " + DefinitionText.quote(mistake.feedback()) + "}";
    return DraftEdits.edited(now, text -> text.set(feedback, "mistakes", file))
        .with(ExerciseFolder.SUBMISSIONS + file, mistake.source());
  }
}

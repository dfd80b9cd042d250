package dev.gradus.web.api;

import dev.gradus.exercise.Task;
import dev.gradus.submission.Choices;
import dev.gradus.submission.SourceProblem;
import dev.gradus.web.ChoiceProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a learner sends to be run or graded, checked as far as that is possible without running. */
final class HandIn {

  private static final int LONGEST_KEY = 200;

  private HandIn() {}

  /** The body of a submission. */
  record SubmissionBody(Optional<String> source, Optional<List<String>> choices) {}

  /** The body of a run; with inputs of the learner's own these are run instead of the samples. */
  record RunBody(Optional<String> source, Optional<Map<String, String>> inputs) {}

  /** The body, which JSON allows to be nothing at all. */
  static <T> T present(@Nullable T body) {
    if (body == null) {
      throw ProblemException.badRequest("The body must be a JSON object.");
    }
    return body;
  }

  static String source(Optional<String> source) {
    var text =
        source.orElseThrow(
            () -> ProblemException.invalid("source", "The field source is missing."));
    SourceProblem.of(text)
        .ifPresent(
            problem -> {
              throw switch (problem) {
                case TOO_LARGE -> ProblemException.tooLarge(problem.sentence());
                case EMPTY, NUL, NOT_TEXT -> ProblemException.invalid("source", problem.sentence());
              };
            });
    return text;
  }

  /** What answers an exercise: the source of one that is written, the options of a choice. */
  static String answer(Task task, SubmissionBody body) {
    if (!(task instanceof Task.Choice choice)) {
      body.choices()
          .ifPresent(
              _ -> {
                throw ProblemException.invalid(
                    "choices", "This exercise takes a source, not choices.");
              });
      return source(body.source());
    }
    var keys =
        body.choices()
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "choices", "The field choices is missing: a list of the options' keys."));
    ChoiceProblem.of(choice, keys)
        .ifPresent(
            problem -> {
              throw ProblemException.invalid("choices", problem);
            });
    return Choices.of(keys).text();
  }

  static Optional<String> key(Optional<String> header) {
    header
        .filter(key -> key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0)
        .ifPresent(
            _ -> {
              throw ProblemException.invalid(
                  "Idempotency-Key", "An idempotency key has 1 to " + LONGEST_KEY + " characters.");
            });
    return header;
  }
}

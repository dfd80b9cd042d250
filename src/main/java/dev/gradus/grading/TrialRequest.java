package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseVersionId;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What the Run button asks for: the sample tests on a source, or only the learner's own inputs, or
 * just a program.
 *
 * @param version the exercise that the source is for; absent for a program that belongs to none
 * @param inputs by parameter name, in tensor notation; empty to run the samples
 */
public record TrialRequest(
    AccountId learner,
    String username,
    String course,
    Optional<ExerciseVersionId> version,
    String source,
    SequencedMap<String, String> inputs) {

  public TrialRequest {
    inputs = new LinkedHashMap<>(inputs);
  }
}

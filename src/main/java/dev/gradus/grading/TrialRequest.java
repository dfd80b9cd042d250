package dev.gradus.grading;

import dev.gradus.exercise.ExerciseVersionId;
import java.util.Map;

/**
 * What the Run button asks for: the sample tests on a source, or only the learner's own inputs.
 *
 * @param inputs by parameter name, in tensor notation; empty to run the samples
 */
public record TrialRequest(ExerciseVersionId version, String source, Map<String, String> inputs) {

  public TrialRequest {
    inputs = Map.copyOf(inputs);
  }
}

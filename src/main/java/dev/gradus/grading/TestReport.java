package dev.gradus.grading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;

/**
 * How one test ended, as the REST contract writes it.
 *
 * @param show {@code sample} or {@code secret}
 * @param message one or more sentences for the learner: what happened, and what to look at
 * @param mistake the feedback of a recognised mistake
 * @param inputs by parameter name, in tensor notation
 * @param smaller of a sample that fails, a part of its inputs that fails as well
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TestReport(
    String name,
    String show,
    Verdict verdict,
    double points,
    double maxPoints,
    Optional<String> message,
    Optional<String> mistake,
    Optional<Map<String, String>> inputs,
    Optional<String> expected,
    Optional<String> actual,
    Optional<String> stdout,
    Optional<MismatchReport> mismatch,
    Optional<SmallerReport> smaller) {

  @JsonIgnore
  public boolean isSample() {
    return show.equals("sample");
  }

  /** The report as a learner may see it: of a secret test nothing that tells its values. */
  public TestReport forLearner() {
    if (isSample()) {
      return this;
    }
    return new TestReport(
        name,
        show,
        verdict,
        points,
        maxPoints,
        message,
        mistake,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

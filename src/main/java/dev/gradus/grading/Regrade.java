package dev.gradus.grading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A regrade as it stands, as the REST contract writes it.
 *
 * @param version the number of the exercise version that is graded against
 * @param from the number of the only version whose submissions are regraded, if there is one
 * @param done how many of the submissions are graded
 * @param up how many of these would get more points, or points at last
 * @param requestedBy a username; absent once that account was erased
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Regrade(
    String id,
    String course,
    String exercise,
    int version,
    Optional<Integer> from,
    RegradeState state,
    int done,
    int total,
    int up,
    int down,
    int same,
    int judgeErrors,
    Optional<String> requestedBy,
    Instant requestedAt,
    List<RegradeDecision> decisions) {

  public Regrade {
    decisions = List.copyOf(decisions);
  }

  @JsonIgnore
  public boolean isRunning() {
    return state == RegradeState.RUNNING;
  }

  /** How far it is, for people. */
  @JsonIgnore
  public int percent() {
    return total == 0 ? 100 : done * 100 / total;
  }
}

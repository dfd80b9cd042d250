package dev.gradus.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A regrade that was applied or taken back.
 *
 * @param action {@code apply} or {@code revert}
 * @param policy {@code all} or {@code raise}
 * @param changed how many submissions it touched
 * @param by a username; absent once that account was erased
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RegradeDecision(
    String action, String policy, String reason, int changed, Optional<String> by, Instant at) {}

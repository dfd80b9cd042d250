package dev.gradus.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;

/**
 * The smallest part of a failing sample's inputs that was found to fail as well.
 *
 * @param inputs by parameter name, in tensor notation
 * @param message what was thrown or what differs
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SmallerReport(
    Map<String, String> inputs,
    String expected,
    Optional<String> actual,
    Optional<String> message,
    Optional<MismatchReport> mismatch) {}

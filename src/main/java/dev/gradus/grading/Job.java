package dev.gradus.grading;

import java.util.Optional;
import java.util.UUID;

/**
 * A job that this process has leased.
 *
 * @param grading what a submission or a regrade is about
 * @param payload what a trial is about
 * @param attempts how often it was taken, this time included
 * @param token proves the lease: without it a job can't be finished
 */
record Job(
    long id,
    JobKind kind,
    Optional<GradingId> grading,
    Optional<String> payload,
    int attempts,
    UUID token) {}

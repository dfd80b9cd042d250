package dev.gradus.submission;

import java.time.Instant;

/**
 * What a learner has typed for an exercise and not handed in.
 *
 * @param revision counts what was kept, from 1
 */
public record Draft(String source, int revision, Instant savedAt) {}

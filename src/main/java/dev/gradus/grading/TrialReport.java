package dev.gradus.grading;

import java.util.Optional;

/**
 * What came of a trial.
 *
 * @param curve the function over a grid, where the exercise asks for it and the source compiles
 */
public record TrialReport(SubmissionReport report, Optional<Curve> curve) {}

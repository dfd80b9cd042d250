package dev.gradus.grading;

/**
 * What came of a trial.
 *
 * @param drawing empty where the source does not compile
 */
public record TrialReport(SubmissionReport report, TrialDrawing drawing) {}

package dev.gradus.grading;

/** Names one grading of one submission. */
record GradingId(long value) {}

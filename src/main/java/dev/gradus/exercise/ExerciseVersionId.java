package dev.gradus.exercise;

/** Names one immutable version of an exercise. */
public record ExerciseVersionId(long value) {}

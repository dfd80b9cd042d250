package dev.gradus.exercise;

/** Names one exercise, whatever its version. */
public record ExerciseId(long value) {}

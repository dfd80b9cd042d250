package dev.gradus.sandbox;

import java.util.Optional;

/**
 * An error in the learner's source.
 *
 * @param line counted from 1; 0 if the error has no place
 * @param message javac's own words
 * @param advice a plain sentence for the usual beginners' errors
 */
public record Diagnostic(int line, int column, String message, Optional<String> advice) {}

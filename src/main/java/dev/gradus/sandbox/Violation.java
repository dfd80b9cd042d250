package dev.gradus.sandbox;

import java.util.Optional;

/**
 * A use of what this exercise or the sandbox does not allow.
 *
 * @param line counted from 1; 0 if it belongs to no line
 * @param what the class or member, such as {@code Thread.start}
 * @param advice what to do instead, in a sentence
 */
public record Violation(int line, String what, Optional<String> advice) {}

/**
 * Exercises as folders: reading and validating them, their test cases and generators, and the
 * tolerance that their values are compared with.
 */
@NullMarked
package dev.gradus.exercise;

import org.jspecify.annotations.NullMarked;

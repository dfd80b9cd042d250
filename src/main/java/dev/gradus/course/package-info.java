/**
 * Courses with their units in order, who is enrolled in them, in which section, and in which term.
 *
 * <p>A course that is held again is a course of its own, an offering. Its exercises have no
 * versions of their own: they take those of the exercise that they were copied from, the newest or
 * a pinned one, so that a version is the same in all terms.
 */
@NullMarked
package dev.gradus.course;

import org.jspecify.annotations.NullMarked;

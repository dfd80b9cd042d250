/** Courses with their units in order, who is enrolled in them, and in which section. */
@NullMarked
package dev.gradus.course;

import org.jspecify.annotations.NullMarked;

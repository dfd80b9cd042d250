/** Courses with their units in order, and who is enrolled in them. */
@NullMarked
package dev.gradus.course;

import org.jspecify.annotations.NullMarked;

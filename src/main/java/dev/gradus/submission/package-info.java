/** What learners hand in: immutable, numbered, never lost. */
@NullMarked
package dev.gradus.submission;

import org.jspecify.annotations.NullMarked;

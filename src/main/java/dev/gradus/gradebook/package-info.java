/** What each exercise counts for each learner: earned, taken off for being late, or set by hand. */
@NullMarked
package dev.gradus.gradebook;

import org.jspecify.annotations.NullMarked;

/** The best score of each learner in each exercise. */
@NullMarked
package dev.gradus.gradebook;

import org.jspecify.annotations.NullMarked;

/** From a submission to its verdict and score: jobs, runs, checks, trials. */
@NullMarked
package dev.gradus.grading;

import org.jspecify.annotations.NullMarked;

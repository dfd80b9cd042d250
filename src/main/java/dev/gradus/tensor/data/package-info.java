/** Synthetic data sets to learn from, each drawn from a seed. */
@NullMarked
package dev.gradus.tensor.data;

import org.jspecify.annotations.NullMarked;

/** Activation functions, layers and losses, as in {@code torch.nn}. */
@NullMarked
package dev.gradus.tensor.nn;

import org.jspecify.annotations.NullMarked;

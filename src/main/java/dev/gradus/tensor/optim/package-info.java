/** Optimisers, as in {@code torch.optim}. */
@NullMarked
package dev.gradus.tensor.optim;

import org.jspecify.annotations.NullMarked;

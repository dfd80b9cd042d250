/** Torch-like n-dimensional arrays: the API that learners program against. */
@NullMarked
package dev.gradus.tensor;

import org.jspecify.annotations.NullMarked;

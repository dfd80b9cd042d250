/** What libtorch answers to questions that are asked here and there, kept as golden vectors. */
@NullMarked
package dev.gradus.tensor.oracle;

import org.jspecify.annotations.NullMarked;

/** Programs that differ from a given one in a single place, made from its text, never run here. */
@NullMarked
package dev.gradus.mutation;

import org.jspecify.annotations.NullMarked;

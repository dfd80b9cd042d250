/**
 * Drawings of networks, functions and data, made from numbers: nobody draws them by hand, so they
 * cannot say anything else than the tensor core computes.
 */
@NullMarked
package dev.gradus.markup.drawing;

import org.jspecify.annotations.NullMarked;

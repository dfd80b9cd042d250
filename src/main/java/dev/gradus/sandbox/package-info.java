/** Starts, feeds, limits and ends workers, and proves at start-up which protections hold. */
@NullMarked
package dev.gradus.sandbox;

import org.jspecify.annotations.NullMarked;

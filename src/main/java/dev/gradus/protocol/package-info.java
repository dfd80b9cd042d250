/** What crosses the border between server and workers, and how it is written as bytes. */
@NullMarked
package dev.gradus.protocol;

import org.jspecify.annotations.NullMarked;

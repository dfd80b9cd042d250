/** The tensor core's documentation as pages, for whoever writes against it. */
@NullMarked
package dev.gradus.web.reference;

import org.jspecify.annotations.NullMarked;

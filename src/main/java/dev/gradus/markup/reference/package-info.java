/** What the tensor core's documentation says: read from what the build wrote of its Javadoc. */
@NullMarked
package dev.gradus.markup.reference;

import org.jspecify.annotations.NullMarked;

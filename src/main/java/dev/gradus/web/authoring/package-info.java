/** The pages on which instructors write, check and publish exercises. */
@NullMarked
package dev.gradus.web.authoring;

import org.jspecify.annotations.NullMarked;

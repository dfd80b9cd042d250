/** The pages on which instructors take over courses from elsewhere. */
@NullMarked
package dev.gradus.web.imports;

import org.jspecify.annotations.NullMarked;

/** What those who teach see: gradebooks, and everyone's submissions. */
@NullMarked
package dev.gradus.web.instructor;

import org.jspecify.annotations.NullMarked;

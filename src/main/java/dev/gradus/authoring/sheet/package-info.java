/** Tests as the fields of a form: read from a definition, judged, and written into its text. */
@NullMarked
package dev.gradus.authoring.sheet;

import org.jspecify.annotations.NullMarked;

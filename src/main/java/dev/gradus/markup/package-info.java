/** Markdown with formulas and figures, rendered to HTML that holds nothing but what we allow. */
@NullMarked
package dev.gradus.markup;

import org.jspecify.annotations.NullMarked;

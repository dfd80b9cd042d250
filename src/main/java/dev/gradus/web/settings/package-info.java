/** The settings of a node as its administrator reads them: what each does, and what it is. */
@NullMarked
package dev.gradus.web.settings;

import org.jspecify.annotations.NullMarked;

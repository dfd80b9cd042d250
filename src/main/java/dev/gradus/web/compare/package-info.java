/** How two texts are shown side by side, with what differs between them. */
@NullMarked
package dev.gradus.web.compare;

import org.jspecify.annotations.NullMarked;

/** The REST interface: JSON in and out, problem details for what goes wrong. */
@NullMarked
package dev.gradus.web.api;

import org.jspecify.annotations.NullMarked;

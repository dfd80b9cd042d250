/** The words of letters, and what happens that one is sent for. */
@NullMarked
package dev.gradus.web.mail;

import org.jspecify.annotations.NullMarked;

/** The command line: starts the server, says what it found, and ends it with a sentence. */
@NullMarked
package dev.gradus.command;

import org.jspecify.annotations.NullMarked;

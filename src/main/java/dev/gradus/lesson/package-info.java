/**
 * Lessons: decks of slides in Markdown, read as they are, with a list of what was not understood.
 */
@NullMarked
package dev.gradus.lesson;

import org.jspecify.annotations.NullMarked;

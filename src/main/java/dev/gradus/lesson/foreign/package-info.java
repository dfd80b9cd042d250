/**
 * Import of courses from elsewhere: chapters and decks in the Markdown dialect of an existing
 * course platform become lessons, questions and drafts, with a report of all that was found.
 *
 * <p>A text from elsewhere is never trusted: its headers are read line by line, nothing in it is
 * expanded, fetched or run, and sizes are limited before anything is kept. What is refused is
 * refused as a whole, before a byte is written.
 */
@NullMarked
package dev.gradus.lesson.foreign;

import org.jspecify.annotations.NullMarked;

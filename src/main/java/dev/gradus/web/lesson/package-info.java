/** The pages of lessons: a deck to walk through, the same as an article, and its figures. */
@NullMarked
package dev.gradus.web.lesson;

import org.jspecify.annotations.NullMarked;

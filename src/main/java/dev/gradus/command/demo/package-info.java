/** Fills a course with made-up learners, to see pages at the size of a real class. */
@NullMarked
package dev.gradus.command.demo;

import org.jspecify.annotations.NullMarked;

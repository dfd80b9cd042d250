/** What a learner sees: home, courses, exercises, attempts, grades. */
@NullMarked
package dev.gradus.web.learner;

import org.jspecify.annotations.NullMarked;

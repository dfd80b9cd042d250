/** How a result is shown, to learners and instructors alike: verdicts, tests, tensors. */
@NullMarked
package dev.gradus.web.result;

import org.jspecify.annotations.NullMarked;

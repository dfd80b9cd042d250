/**
 * Python as far as it must be understood to find faults in the code of a course: names that nobody
 * defines, random numbers without a seed, and printed results that do not follow. It is read, and
 * small tensor computations are repeated on our core; nothing is ever run.
 */
@NullMarked
package dev.gradus.lesson.foreign.python;

import org.jspecify.annotations.NullMarked;

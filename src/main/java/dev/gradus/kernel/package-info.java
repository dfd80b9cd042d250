/** Linux system calls through the foreign-function API: seccomp, Landlock, limits. */
@NullMarked
package dev.gradus.kernel;

import org.jspecify.annotations.NullMarked;

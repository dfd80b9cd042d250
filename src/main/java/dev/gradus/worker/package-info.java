/** The programs inside the sandbox: spawner, compile worker, runner. */
@NullMarked
package dev.gradus.worker;

import org.jspecify.annotations.NullMarked;

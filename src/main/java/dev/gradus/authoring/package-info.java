/** From an author's folder to a published version: read, prove, publish. */
@NullMarked
package dev.gradus.authoring;

import org.jspecify.annotations.NullMarked;

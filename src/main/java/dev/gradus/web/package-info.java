/** HTTP in, HTML or JSON out: what every page shares. The pages themselves are one room deeper. */
@NullMarked
package dev.gradus.web;

import org.jspecify.annotations.NullMarked;

/**
 * Who is asking: sign-in and sign-out, personal tokens, and the administrator's accounts.
 *
 * <p>A request below {@code /api} is known by its Bearer token alone, every other one by its
 * session cookie alone. So a page of another site, which makes a browser send cookies, reaches
 * nothing below {@code /api}; and forms carry a CSRF token besides.
 */
@NullMarked
package dev.gradus.web.session;

import org.jspecify.annotations.NullMarked;

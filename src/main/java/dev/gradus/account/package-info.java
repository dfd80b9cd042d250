/** Who someone is: sign-in, roles, personal tokens, and the audit trail. */
@NullMarked
package dev.gradus.account;

import org.jspecify.annotations.NullMarked;

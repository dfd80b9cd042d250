package dev.gradus.account;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of the audit trail.
 *
 * @param actor the username of whoever did it, empty for the system itself and for the erased
 */
public record AuditEntry(long id, Instant at, Optional<String> actor, Deed deed) {

  public String action() {
    return deed.action();
  }

  public String details() {
    return deed.details();
  }
}

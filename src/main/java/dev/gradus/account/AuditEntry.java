package dev.gradus.account;

import java.time.Instant;
import java.util.Optional;

/** One deed: when, by whom (empty for the system itself), what, to what, and in which detail. */
public record AuditEntry(
    Instant at, Optional<AccountId> actor, String action, String subject, String details) {}

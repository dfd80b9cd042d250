package dev.gradus.account;

import java.time.Instant;
import java.util.Optional;

/** A personal access token as its owner sees it in a list: never the secret, only its prefix. */
public record Token(
    TokenId id,
    String name,
    String prefix,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> lastUsedAt) {}

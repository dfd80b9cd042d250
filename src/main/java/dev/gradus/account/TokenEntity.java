package dev.gradus.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "tokens")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TokenEntity {

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  AccountEntity account;

  String name;
  String prefix;
  byte[] hash;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "last_used_at")
  @Nullable Instant lastUsedAt;

  @Column(name = "revoked_at")
  @Nullable Instant revokedAt;

  boolean valid(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt) && !account.disabled;
  }

  Token token() {
    return new Token(
        new TokenId(id), name, prefix, createdAt, expiresAt, Optional.ofNullable(lastUsedAt));
  }
}

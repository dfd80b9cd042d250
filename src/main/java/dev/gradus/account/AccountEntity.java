package dev.gradus.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "accounts")
class AccountEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String username = "";
  String name = "";

  @Enumerated(EnumType.STRING)
  Role role = Role.LEARNER;

  @Column(name = "password_hash")
  @Nullable String passwordHash;

  boolean demo;
  boolean disabled;

  static AccountEntity of(NewAccount account, String passwordHash) {
    var entity = new AccountEntity();
    entity.username = account.username();
    entity.name = account.name();
    entity.role = account.role();
    entity.passwordHash = passwordHash;
    return entity;
  }

  Account account() {
    return new Account(
        new AccountId(Objects.requireNonNull(id)), username, name, role, demo, disabled);
  }
}

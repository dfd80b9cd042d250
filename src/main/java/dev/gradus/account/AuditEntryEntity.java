package dev.gradus.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_entries")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AuditEntryEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  Instant at;

  @Column(name = "actor_id")
  @Nullable Long actorId;

  String action;
  String subject;
  String details;
  String course;
  String before;
  String after;
}

package dev.gradus.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "submissions")
class SubmissionEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "learner_id", updatable = false)
  long learner;

  @Column(name = "exercise_id", updatable = false)
  long exercise;

  @Column(name = "exercise_version_id", updatable = false)
  long version;

  @Column(updatable = false)
  int number;

  @Column(updatable = false)
  String source = "";

  @Column(name = "idempotency_key", updatable = false)
  @Nullable String key;

  @Column(name = "submitted_at", updatable = false)
  Instant submittedAt = Instant.EPOCH;
}

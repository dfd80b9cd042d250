package dev.gradus.exercise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "exercise_versions")
class ExerciseVersionEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "exercise_id", updatable = false)
  long exercise;

  @Column(updatable = false)
  String slug = "";

  @Column(updatable = false)
  int number;

  @Column(name = "content_hash", updatable = false)
  String contentHash = "";

  @Column(updatable = false)
  byte[] folder = {};

  @Column(updatable = false)
  String title = "";

  @Column(name = "max_score", updatable = false)
  double maxScore;

  @Column(updatable = false)
  int variants;

  @Column(updatable = false)
  String secret = "";

  @Column(name = "published_at", updatable = false)
  Instant publishedAt = Instant.EPOCH;
}

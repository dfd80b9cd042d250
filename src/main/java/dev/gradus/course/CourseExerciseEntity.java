package dev.gradus.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Where an exercise stands in its course, and which version of it is current. */
@Entity
@Table(name = "exercises")
class CourseExerciseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @ManyToOne
  @JoinColumn(name = "course_id")
  @Nullable CourseEntity course;

  String slug = "";

  /** Absent for an exercise that its course no longer lists; its submissions and grades stay. */
  @ManyToOne
  @JoinColumn(name = "unit_id")
  @Nullable UnitEntity unit;

  int position;

  String owner = Owner.FILES.label();

  /** The exercise of another course whose versions it takes; nothing if it has its own. */
  @Column(name = "source_id")
  @Nullable Long source;

  @Column(name = "current_version_id")
  @Nullable Long currentVersion;

  boolean pinned;
}

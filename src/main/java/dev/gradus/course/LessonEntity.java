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

/** Where a lesson stands in its course. Its text is read by SQL, where a page shows it. */
@Entity
@Table(name = "lessons")
class LessonEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "course_id")
  long course;

  String slug = "";

  /** Absent for a lesson that its course no longer lists. */
  @ManyToOne
  @JoinColumn(name = "unit_id")
  @Nullable UnitEntity unit;

  int position;
}

package dev.gradus.course;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A unit. What stands in all units of a course is read at once, however many there are. */
@Entity
@Table(name = "units")
class UnitEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @ManyToOne
  @JoinColumn(name = "course_id")
  @Nullable CourseEntity course;

  int position;
  String title = "";

  @OneToMany(mappedBy = "unit")
  @Fetch(FetchMode.SUBSELECT)
  @OrderBy("position, id")
  List<CourseExerciseEntity> exercises = new ArrayList<>();

  @OneToMany(mappedBy = "unit")
  @Fetch(FetchMode.SUBSELECT)
  @OrderBy("position")
  List<LessonEntity> lessons = new ArrayList<>();
}

package dev.gradus.course;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "courses")
class CourseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String slug = "";
  String title = "";
  String summary = "";
  String owner = Owner.FILES.label();

  @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
  @OrderBy("position")
  List<UnitEntity> units = new ArrayList<>();
}

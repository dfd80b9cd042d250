package dev.gradus.web.learner;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/** The reference solutions of an exercise. */
record SolutionsView(ExerciseView.Place place, List<Solution> solutions) {

  /** One of them; explanation and code are sanitised HTML. */
  record Solution(String name, Optional<RawString> explanation, RawString code) {}
}

package dev.gradus.web.result;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Task;
import dev.gradus.exercise.Tolerance;
import dev.gradus.tensor.DType;

/** The tolerance that a page names for an exercise. */
public final class Tolerances {

  private Tolerances() {}

  /** What the author set; else that of printed numbers for a program, of float32 for a function. */
  public static Tolerance of(Exercise exercise) {
    return exercise
        .rules()
        .tolerance()
        .orElseGet(
            () ->
                switch (exercise.task()) {
                  case Task.Program _ -> Tolerance.PRINTED;
                  case Task.Function _, Task.Choice _ -> Tolerance.defaultFor(DType.FLOAT32);
                });
  }
}

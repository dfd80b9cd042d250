package dev.gradus.grading;

import dev.gradus.exercise.ExerciseLimits;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an operator lets one test use at most. It holds for what is published from now on; a version
 * that is in use stays as it was graded.
 */
@ConfigMapping(prefix = "gradus.limits")
public interface OperatorLimits {

  /** Of processor time, {@code GRADUS_LIMITS_TIME}. */
  @WithDefault("60s")
  Duration time();

  /** Of the heap, {@code GRADUS_LIMITS_MEMORY}. */
  @WithDefault("512M")
  MemorySize memory();

  /** Of printed text, {@code GRADUS_LIMITS_OUTPUT}. */
  @WithDefault("1M")
  MemorySize output();

  /** What of this is more than the operator allows, in words for the author. */
  default List<String> excesses(ExerciseLimits asked) {
    return Stream.of(
            excess("time", asked.time().toMillis(), time().toMillis(), "ms"),
            excess("memory", asked.memoryBytes(), memory().asLongValue(), "bytes"),
            excess("output", asked.outputBytes(), output().asLongValue(), "bytes"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> excess(String what, long asked, long most, String unit) {
    return asked <= most
        ? Optional.empty()
        : Optional.of(
            "limits: %s of %,d %s is more than this server allows (%,d %s): lower it, or ask the operator"
                .formatted(what, asked, unit, most, unit));
  }
}

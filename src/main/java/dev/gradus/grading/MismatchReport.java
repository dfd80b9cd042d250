package dev.gradus.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * How an actual value differs from the expected one, ready to be shown.
 *
 * @param kind {@code type}, {@code rank}, {@code shape}, {@code dtype}, {@code pattern} (of NaN and
 *     infinities) or {@code value}
 * @param firstIndex the index of the first differing element, empty for a scalar
 * @param worstIndex the index of the element that is furthest off
 * @param expected what was expected, at the worst index for {@code value}
 * @param actual what was there instead
 * @param inside how many elements are inside the tolerance
 * @param elements how many there are
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MismatchReport(
    String kind,
    List<Integer> firstIndex,
    List<Integer> worstIndex,
    String expected,
    String actual,
    Optional<Double> maxAbsolute,
    Optional<Double> maxRelative,
    Optional<Long> inside,
    Optional<Long> elements) {

  public MismatchReport {
    firstIndex = List.copyOf(firstIndex);
    worstIndex = List.copyOf(worstIndex);
  }
}

package dev.gradus.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How a score came about, in numbers alone: {@code 8/11 × 5 − 10 %}. */
public final class Formula {

  private Formula() {}

  /** The formula of a grade; empty if the score is just what the submission got. */
  public static Optional<String> of(Grade grade) {
    return grade.byHand().isPresent()
        ? grade.earned().map(earned -> number(earned.score()) + " → " + number(grade.score()))
        : grade.earned().flatMap(earned -> of(earned, grade.maxScore()));
  }

  /** The formula of what was earned, where full marks are worth {@code worth}. */
  public static Optional<String> of(Grade.Earned earned, double worth) {
    var scaled = earned.pointsOf() != worth;
    var percent = earned.late().percent();
    if (!scaled && percent == 0) {
      return Optional.empty();
    }
    var points =
        scaled
            ? "%s/%s × %s"
                .formatted(number(earned.points()), number(earned.pointsOf()), number(worth))
            : number(earned.points());
    return Optional.of(percent == 0 ? points : points + " − " + number(percent) + " %");
  }

  static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}

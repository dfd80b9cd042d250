package dev.gradus.grading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a printed number and the worth of its last digit. */
final class PrintedNumber {

  private static final Pattern DIGITS =
      Pattern.compile("[+-]?\\d*\\.?(\\d*)(?:[eE]([+-]?\\d{1,4}))?");

  /** With fewer decimals a number stands for itself: {@code 2.} is not "about 2". */
  private static final int ROUNDED_DECIMALS = 3;

  private PrintedNumber() {}

  static double value(String text) {
    return switch (text) {
      case "inf", "+inf", "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
      case "nan", "+nan", "-nan", "NaN", "+NaN", "-NaN" -> Double.NaN;
      case "True", "true" -> 1;
      case "False", "false" -> 0;
      default -> Double.parseDouble(text);
    };
  }

  /** One unit of the last printed digit, or 0 where the number was not rounded for print. */
  static double unit(String text) {
    Matcher matcher = DIGITS.matcher(text);
    if (!matcher.matches() || matcher.group(1).length() < ROUNDED_DECIMALS) {
      return 0;
    }
    int exponent = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    return Math.pow(10, exponent - matcher.group(1).length());
  }
}

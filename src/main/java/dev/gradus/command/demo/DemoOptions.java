package dev.gradus.command.demo;

/**
 * How large the class is.
 *
 * @param seed the same seed gives the same learners and the same grades
 */
public record DemoOptions(int learners, int exercises, long seed) {

  public static final DemoOptions DEFAULT = new DemoOptions(200, 40, 1);

  public DemoOptions {
    require("--learners", learners, 20_000);
    require("--exercises", exercises, 200);
  }

  private static void require(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(option + " takes a number from 1 to " + most + ".");
    }
  }
}

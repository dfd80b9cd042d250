package dev.gradus.authoring.sheet;

import java.util.regex.Pattern;

/**
 * Which test of a definition is meant. Another author, or the same one in the text, may have moved
 * it meanwhile: its name tells.
 *
 * @param index where it was, counted from 0; below 0 if it is not there yet
 */
public record TestSpot(int index, String name) {

  /** A test that is to be added. */
  public static final TestSpot NEW = new TestSpot(-1, "");

  private static final Pattern TEXT = Pattern.compile("(\\d{1,4}) (.*)", Pattern.DOTALL);

  /** Reads what {@link #toString} wrote; anything else is a new test. */
  public static TestSpot parse(String text) {
    var matcher = TEXT.matcher(text);
    return matcher.matches()
        ? new TestSpot(Integer.parseInt(matcher.group(1)), matcher.group(2))
        : NEW;
  }

  public boolean isNew() {
    return index < 0;
  }

  @Override
  public String toString() {
    return isNew() ? "" : index + " " + name;
  }
}

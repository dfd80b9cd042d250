package dev.gradus.web.authoring;

import dev.gradus.web.result.TensorView;
import java.util.List;
import java.util.Optional;

/**
 * The tests of a draft as a list, and the form of the one that is open.
 *
 * @param action where the buttons lead
 * @param trouble why there is no list; empty if there is one
 * @param notice what has just been done; empty if nothing
 * @param undo what takes that back, as its button says it; empty if nothing does
 * @param drawable whether inputs can be drawn at random
 * @param trainable whether a test may give data to learn from
 * @param question whether these are the options of a question
 */
record TestsView(
    String action,
    String trouble,
    List<Row> rows,
    Optional<TestFormView> form,
    String notice,
    String undo,
    boolean drawable,
    boolean trainable,
    boolean question,
    boolean outdated) {

  /**
   * A test.
   *
   * @param spot tells it from the others
   * @param count how many inputs are drawn; empty if it is written down
   * @param lines its inputs and what is expected, as the author wrote them
   * @param values the same with what the reference gives, where that is computed
   * @param trained whether it learns from data
   * @param right whether it is an option that is right
   */
  record Row(
      String spot,
      String name,
      boolean sample,
      String points,
      String about,
      String count,
      List<Line> lines,
      List<TensorView> values,
      boolean trained,
      boolean right,
      Place place) {

    public boolean drawn() {
      return !count.isEmpty();
    }

    /** Whether the reference has still to say what is expected. */
    public boolean awaited() {
      return !drawn()
          && !trained
          && !points.isEmpty()
          && values.isEmpty()
          && lines.stream().noneMatch(Line::expected);
    }
  }

  /** Where a test stands among the others. */
  record Place(boolean first, boolean last) {}

  /** One value as it is written. */
  record Line(String label, String text, boolean expected) {}

  public boolean listed() {
    return trouble.isEmpty();
  }

  public int rightOnes() {
    return (int) rows.stream().filter(Row::right).count();
  }

  public int points() {
    return rows.stream()
        .map(Row::points)
        .filter(points -> points.matches("\\d{1,6}"))
        .mapToInt(Integer::parseInt)
        .sum();
  }
}

package dev.gradus.web.learner;

import dev.gradus.web.result.ResultView;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/**
 * All that the page of a question shows.
 *
 * @param statement sanitised HTML
 * @param key makes one submission of a form that is sent twice
 * @param problem why the last request was refused
 */
record ChoiceView(
    ExerciseView.Place place,
    RawString statement,
    List<Option> options,
    Standing standing,
    History history,
    Optional<ResultView> result,
    String key,
    Optional<String> problem) {

  /**
   * An option.
   *
   * @param text sanitised HTML
   * @param chosen whether it is marked when the page opens
   * @param told whether it is right and why, once that may be read
   */
  record Option(String key, RawString text, boolean chosen, Optional<Told> told) {}

  /** What is said of an option after it was chosen, or after all is over. */
  record Told(boolean right, RawString explanation) {}

  /**
   * How far the learner is.
   *
   * @param multiple whether several options are to be chosen
   * @param over whether no further answer is taken
   * @param worth what the next try is worth
   * @param penalty what a wrong try costs
   */
  record Standing(
      boolean multiple,
      boolean over,
      boolean solved,
      int left,
      int worth,
      int penalty,
      int points) {

    public boolean last() {
      return left == 1;
    }
  }
}

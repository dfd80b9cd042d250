package dev.gradus.web.learner;

import dev.gradus.web.result.Moment;
import dev.gradus.web.result.ResultView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All that the page of one submission shows.
 *
 * @param learner whose it is, for those who teach
 * @param restore where it is put back into the editor, for the one who wrote it
 */
record SubmissionView(
    ExerciseView.Place place,
    ResultView result,
    Optional<Learner> learner,
    Optional<Moment> at,
    List<Line> lines,
    Optional<String> restore) {

  /** Who handed in, with the way to all that this person handed in. */
  record Learner(String name, String username, String attempts) {}

  /** One line of the source. */
  record Line(String text, boolean marked) {}

  static List<Line> lines(String source, ResultView result) {
    Set<Integer> marked =
        Set.copyOf(
            result.diagnostics().stream().map(diagnostic -> diagnostic.line()).distinct().toList());
    List<String> texts = source.lines().toList();
    return IntStream.range(0, texts.size())
        .mapToObj(i -> new Line(texts.get(i), marked.contains(i + 1)))
        .toList();
  }
}

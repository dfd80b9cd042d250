package dev.gradus.web.learner;

import dev.gradus.grading.RegradeReports;
import dev.gradus.grading.RegradedSubmission;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.Numbers;
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
    CommentsView comments,
    List<Regraded> regraded,
    Optional<String> restore) {

  /** The same with a comment that could not be taken. */
  SubmissionView refused(CommentsView.Typed typed) {
    return with(
        new CommentsView(
            comments.address(), comments.lines(), comments.notes(), typed, comments.undo()));
  }

  /** The same with a way back from what was just changed. */
  SubmissionView undoing(CommentsView.Undo undo) {
    return with(
        new CommentsView(
            comments.address(),
            comments.lines(),
            comments.notes(),
            comments.typed(),
            Optional.of(undo)));
  }

  private SubmissionView with(CommentsView other) {
    return new SubmissionView(place, result, learner, at, lines, other, regraded, restore);
  }

  /** Whether the text was taken away, for its time was over or its author was erased. */
  public boolean erased() {
    return lines.isEmpty();
  }

  /** Why the score is another than it was: what someone decided, when, and what that changed. */
  record Regraded(boolean takenBack, Moment at, String reason, String before, String after) {

    static Regraded of(RegradeReports.Note note) {
      return new Regraded(
          note.decision().action().equals("revert"),
          Moment.of(note.decision().at()),
          note.decision().reason(),
          words(note.before()),
          words(note.after()));
    }

    private static String words(RegradedSubmission.Graded graded) {
      return graded
          .score()
          .map(score -> Numbers.points(score) + " / " + Numbers.points(graded.maxScore()))
          .orElse("–");
    }
  }

  /** Who handed in, with the way to all that this person handed in. */
  record Learner(String name, String username, String attempts) {}

  /** One line of the source. */
  record Line(String text, boolean marked, List<CommentsView.Note> notes) {}

  static List<Line> lines(String source, ResultView result, CommentsView comments) {
    Set<Integer> marked =
        Set.copyOf(
            result.diagnostics().stream().map(diagnostic -> diagnostic.line()).distinct().toList());
    List<String> texts = source.lines().toList();
    return IntStream.range(0, texts.size())
        .mapToObj(i -> new Line(texts.get(i), marked.contains(i + 1), comments.on(i + 1)))
        .toList();
  }
}

package dev.gradus.web.instructor;

import dev.gradus.grading.Regrade;
import dev.gradus.grading.RegradeDecision;
import dev.gradus.grading.RegradeState;
import dev.gradus.grading.RegradedSubmission;
import dev.gradus.grading.Verdict;
import dev.gradus.web.Catalogue;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.Numbers;
import dev.gradus.web.result.Tone;
import java.util.List;

/** A regrade with what it would change, and what can be decided about it now. */
record RegradeView(
    Catalogue.Entry entry,
    Regrade regrade,
    List<Line> lines,
    List<Decided> decisions,
    Form form,
    int most) {

  /** How many submissions are listed. */
  static final int MOST = 500;

  /** What was sent with a decision, if it has to be asked for again. */
  record Form(String policy, String reason, boolean asked) {
    static final Form EMPTY = new Form("", "", false);

    public boolean all() {
      return policy.equals("all");
    }
  }

  static RegradeView of(
      Catalogue.Entry entry, Regrade regrade, List<RegradedSubmission> changes, Form form) {
    return new RegradeView(
        entry,
        regrade,
        changes.stream().map(change -> Line.of(entry, change)).toList(),
        regrade.decisions().stream().map(Decided::of).toList(),
        form,
        MOST);
  }

  public String address() {
    return entry.address() + "/regrades/" + regrade.id();
  }

  public String versions() {
    return entry.address() + "/versions";
  }

  public boolean running() {
    return regrade.isRunning();
  }

  public boolean ready() {
    return regrade.state() == RegradeState.READY;
  }

  public boolean cancelled() {
    return regrade.state() == RegradeState.CANCELLED;
  }

  public boolean applied() {
    return regrade.state() == RegradeState.APPLIED;
  }

  /** Whether more are listed than this page shows. */
  public boolean cut() {
    return lines.size() >= most;
  }

  /** One submission, before and after. */
  record Line(
      String address,
      String learner,
      int number,
      String change,
      Mark before,
      Mark after,
      String tests,
      boolean applied) {

    static Line of(Catalogue.Entry entry, RegradedSubmission change) {
      return new Line(
          entry.address() + "/submissions/" + change.submission(),
          change.learner(),
          change.number(),
          change.change(),
          Mark.of(change.before()),
          Mark.of(change.after()),
          String.join("; ", change.tests().stream().map(Line::words).toList()),
          change.applied());
    }

    private static String words(RegradedSubmission.TestChange test) {
      return "%s: %s → %s"
          .formatted(
              test.name(),
              test.before().map(Verdict::words).orElse("–"),
              test.after().map(Verdict::words).orElse("–"));
    }
  }

  /** A verdict and its points. */
  record Mark(String tone, String verdict, String points) {

    static Mark of(RegradedSubmission.Graded graded) {
      return new Mark(
          graded.verdict().map(Tone::of).orElse(Tone.BUSY).label(),
          graded.verdict().map(Verdict::words).orElse("–"),
          graded
              .score()
              .map(score -> Numbers.points(score) + " / " + Numbers.points(graded.maxScore()))
              .orElse("–"));
    }
  }

  /** Who decided what, and why. */
  record Decided(String action, String policy, String reason, int changed, String by, Moment at) {

    static Decided of(RegradeDecision decision) {
      return new Decided(
          decision.action(),
          decision.policy(),
          decision.reason(),
          decision.changed(),
          decision.by().orElse("–"),
          Moment.of(decision.at()));
    }
  }
}

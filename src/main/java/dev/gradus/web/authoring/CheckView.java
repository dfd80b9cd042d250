package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftCheck;
import java.util.List;

/**
 * A check of a draft, grouped by what is required.
 *
 * @param mutants how far it has come with them
 * @param outdated whether the draft has changed since
 * @param suggestions wrong programs that may be kept as mistakes
 */
record CheckView(
    String events,
    State state,
    boolean green,
    boolean outdated,
    DraftCheck.Mutants mutants,
    List<Group> groups,
    SuggestionView suggestions) {

  /** How it stands. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  public boolean open() {
    return state == State.WAITING || state == State.RUNNING;
  }

  public boolean waiting() {
    return state == State.WAITING;
  }

  public boolean failed() {
    return state == State.FAILED;
  }

  public int problems() {
    return groups.stream().mapToInt(Group::problems).sum();
  }

  public int found() {
    return groups.stream().mapToInt(group -> group.findings().size()).sum();
  }

  /** What was found about one requirement. */
  record Group(String title, List<EditView.Finding> findings) {

    public int problems() {
      return (int) findings.stream().filter(finding -> !finding.passed()).count();
    }

    public boolean good() {
      return problems() == 0;
    }
  }
}

package dev.gradus.web.authoring;

import java.util.List;

/**
 * Whether a draft may be published.
 *
 * @param waivers requirements that it does not meet and that may be waived, with a reason each
 */
record PublishView(State state, List<Waiver> waivers) {

  /** Begins the name of the field for the reason why a requirement is waived. */
  static final String WAIVE = "waive-";

  /** What keeps it from being published. */
  enum State {
    /** Learners have exactly this. */
    SAME,
    /** No finished check of exactly this. */
    UNCHECKED,
    /** The check found what can't be waived. */
    BLOCKED,
    /** The check found what may be waived. */
    WAIVABLE,
    READY
  }

  public boolean same() {
    return state == State.SAME;
  }

  public boolean unchecked() {
    return state == State.UNCHECKED;
  }

  public boolean blocked() {
    return state == State.BLOCKED;
  }

  public boolean waivable() {
    return state == State.WAIVABLE;
  }

  public boolean ready() {
    return state == State.READY;
  }

  /** A requirement with the reason that was entered into its field. */
  record Waiver(String title, String field, String reason) {}
}

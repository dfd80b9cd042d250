package dev.gradus.grading;

/** What graders do for a job of kind {@code check}; those who queue checks implement it. */
public interface CheckedWork {

  /** Does a check in the sandbox, recording as it goes; done again from its start if cut off. */
  void perform(long check, Proving proving);

  /** Ends a check that could not be done. */
  void fail(long check, String why);
}

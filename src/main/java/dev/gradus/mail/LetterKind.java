package dev.gradus.mail;

/** What a letter is for. */
public enum LetterKind {
  /** Leads to a new password. */
  PASSWORD_RESET,
  /** Asks whether an address is that of an account. */
  ADDRESS_CHECK,
  /** Invites to a course. */
  INVITATION,
  /** Tells a learner that a grade was set by hand. */
  GRADE,
  /** Tells a learner that a submission was commented. */
  COMMENT
}

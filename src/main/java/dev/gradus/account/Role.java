package dev.gradus.account;

/** What an account may do on this site, with the names that LTI uses. */
public enum Role {
  LEARNER,
  ASSISTANT,
  INSTRUCTOR,
  ADMINISTRATOR
}

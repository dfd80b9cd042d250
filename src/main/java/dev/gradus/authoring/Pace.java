package dev.gradus.authoring;

/** How a text came to be saved. */
public enum Pace {
  /** By a script while its author types; such saves in a row become one revision. */
  WHILE_TYPING,
  /** Because its author wanted it. */
  DELIBERATE
}

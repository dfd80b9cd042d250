package dev.gradus.database;

/** What a node does; the database is all that nodes share, so any mix works. */
public enum NodeRole {
  /** Pages and grading, the default. */
  ALL,
  /** Pages and REST alone. */
  WEB,
  /** Grading alone; of HTTP only health and metrics. */
  GRADER;

  public boolean servesPages() {
    return this != GRADER;
  }

  public boolean grades() {
    return this != WEB;
  }
}

package dev.gradus.sandbox;

/** How strong a sandbox was proven to be, from weakest to strongest; each includes those before. */
public enum Tier {
  /** Nothing holds: no code may run but one's own. */
  NONE,
  /** Confined workers can make no system call but those on a short list. */
  SECCOMP,
  /** Already while they boot, workers see only the JDK and their own jar. */
  LANDLOCK,
  /** Besides, they live in an empty network of their own. */
  NAMESPACES;

  public boolean isAtLeast(Tier minimum) {
    return compareTo(minimum) >= 0;
  }
}

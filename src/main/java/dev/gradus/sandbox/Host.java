package dev.gradus.sandbox;

/**
 * What the workers run on, and for whom.
 *
 * @param system the operating system, as Java calls it
 * @param ownCodeOnly whether nobody's code but its owner's is run here, so that it may do without
 *     confinement
 */
public record Host(String system, boolean ownCodeOnly) {
  private static final String LINUX = "Linux";

  /** This one, for the code of others. */
  public static Host here() {
    return new Host(System.getProperty("os.name", ""), false);
  }

  /** Whether there are means here to confine a process. */
  public boolean confines() {
    return system.equals(LINUX);
  }

  /**
   * @throws SandboxException where the code of others would run unconfined
   */
  void check() {
    if (!confines() && !ownCodeOnly) {
      throw new SandboxException(
          "Only Linux can confine what learners write; on %s nothing is graded, unless for your own code (GRADUS_SANDBOX_MINIMUM_TIER=none)."
              .formatted(system));
    }
  }

  /** What the spawner says of itself where nothing can restrict it. */
  String excuse() {
    return "confinement=Nothing can confine programs on %s.".formatted(system);
  }
}

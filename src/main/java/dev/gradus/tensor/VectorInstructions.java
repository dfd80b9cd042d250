package dev.gradus.tensor;

/**
 * Whether the compiler makes vector instructions of loops. The one that stops at its first tier, as
 * in a graded run, does not: there short loops with few steps are fastest, elsewhere such as the
 * compiler can turn into vector instructions.
 */
final class VectorInstructions {
  static final boolean AVAILABLE = isIn(System.getProperty("java.vm.info", ""));

  private VectorInstructions() {}

  /** What the JVM says of itself, such as {@code mixed mode, emulated-client, sharing}. */
  static boolean isIn(String vmInfo) {
    return !vmInfo.contains("emulated-client");
  }
}

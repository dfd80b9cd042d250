package dev.gradus.sandbox;

import java.nio.file.Path;

/** Opens a sandbox as whoever runs it, and prints the proof. */
final class TierProcess {
  private TierProcess() {}

  public static void main(String[] arguments) {
    SandboxSettings settings =
        SandboxSettings.in(Path.of(arguments[0])).withRunners(1).withStartUpCache(false);
    try (Sandbox sandbox = Sandbox.open(settings)) {
      System.out.println(sandbox.proof().tier() + ": " + sandbox.proof().summary());
    } catch (SandboxException refused) {
      System.out.println("refused: " + refused.getMessage());
    }
    Runtime.getRuntime().halt(0);
  }
}

package dev.gradus.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;

/** Where the program begins and ends: 0 after a wanted end, 1 after one sentence of refusal. */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String... arguments) {
    Quarkus.run(Server.class, Main::end, arguments);
  }

  private static void end(int exitCode, @Nullable Throwable trouble) {
    if (trouble != null) {
      StartTrouble.sentence(trouble)
          .ifPresentOrElse(
              sentence -> System.err.println("Gradus does not start. " + sentence),
              trouble::printStackTrace);
    }
    System.exit(exitCode);
  }
}

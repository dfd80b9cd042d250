package dev.gradus.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;

/** Where the program begins and ends: 0 after a wanted end, 1 after one sentence of refusal. */
@QuarkusMain
public final class Main {
  /** Set by the build where Maven starts the server, since Maven passes no signal on. */
  private static final String ENDS_WITH_STARTER = "gradus.ends-with-starter";

  private Main() {}

  public static void main(String... arguments) {
    if (arguments.length > 0) {
      System.exit(new Commands(System.out).run(arguments));
    }
    if (Boolean.getBoolean(ENDS_WITH_STARTER)) {
      ProcessHandle.current()
          .parent()
          .ifPresent(starter -> starter.onExit().thenRun(() -> System.exit(0)));
    }
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

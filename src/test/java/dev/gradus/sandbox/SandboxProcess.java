package dev.gradus.sandbox;

import dev.gradus.protocol.Program;
import dev.gradus.protocol.SourceFile;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A server of its own, for the tests that kill one: opens a sandbox, lets a loop run, and waits.
 */
final class SandboxProcess {
  private SandboxProcess() {}

  public static void main(String[] arguments) throws Exception {
    SandboxSettings settings =
        SandboxSettings.in(Path.of(arguments[0])).withRunners(2).withStartUpCache(false);
    Sandbox sandbox = Sandbox.open(settings);
    String source = "class Learner { static double f(double x) { while (true) x++; } }";
    Compilation.Compiled compiled =
        (Compilation.Compiled)
            sandbox.compile(CompileTask.of(new SourceFile("Learner.java", source)));
    Program endless =
        new Program.Function(
            compiled.classes(), "Learner", "f", List.of(ValueType.DOUBLE), ValueType.DOUBLE);
    Run run = sandbox.start(endless, new Limits(Duration.ofMinutes(2), 128 << 20, 1000));
    Thread.ofPlatform().daemon().start(() -> run.call(TestSandbox.inputs(new Value.OfDouble(0))));
    System.out.println("running");
    Thread.sleep(Duration.ofMinutes(2));
  }
}

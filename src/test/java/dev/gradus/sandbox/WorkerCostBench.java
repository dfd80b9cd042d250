package dev.gradus.sandbox;

import dev.gradus.kernel.Kernel;
import dev.gradus.kernel.SystemCall;
import dev.gradus.protocol.Answer;
import dev.gradus.protocol.Call;
import dev.gradus.protocol.ClassFiles;
import dev.gradus.protocol.CompileAnswer;
import dev.gradus.protocol.CompileRequest;
import dev.gradus.protocol.Frame;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.SourceFile;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What one submission costs the processor in the sandbox: the boot of a runner, the compilation and
 * the run, beside an empty {@code main} under Java's defaults in the same run; and what it costs to
 * train a small network in each kind of runner. Prints medians.
 */
class WorkerCostBench {
  private static final int ROUNDS = 40;
  private static final int UNCOUNTED = 5;
  private static final int FURTHER_CALLS = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String RELU =
      """
      import dev.gradus.tensor.*;

      class Relu {
        static Tensor relu(Tensor x) {
          System.out.println("round %d, shape " + x.shape());
          return x.map(v -> v > 0 || v != v ? v : 0);
        }
      }
      """;

  private static final int TRAININGS = 5;
  private static final String TRAINING =
      """
      import dev.gradus.tensor.*;
      import dev.gradus.tensor.data.*;
      import dev.gradus.tensor.nn.*;
      import dev.gradus.tensor.optim.*;

      class Training {
        static double train(int steps) {
          Generator generator = new Generator(0);
          DataSet data = DataSet.moons(256, 0.3, generator);
          Layer model =
              new Sequential(
                  new Linear(2, 64, generator), new ReLU(),
                  new Linear(64, 64, generator), new ReLU(),
                  new Linear(64, 2, generator));
          SGD optimizer = new SGD(model.parameters(), 0.1);
          double last = 0;
          for (int step = 0; step < steps; step++) {
            optimizer.zeroGrad();
            Tensor loss = Losses.crossEntropy(model.forward(data.inputs()), data.labels());
            loss.backward();
            optimizer.step();
            last = loss.item();
          }
          return last;
        }
      }
      """;

  /** The least that a JVM can be started for. */
  static final class Nothing {
    public static void main(String[] arguments) {}
  }

  private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();

  @Test
  void printMedians() throws Exception {
    Path javaHome = Path.of(System.getProperty("java.home"));
    try (Sandbox sandbox = Sandbox.open(SandboxSettings.in(TestSandbox.HOME))) {
      awaitCaches(sandbox);
    }
    Path folder = WorkerJar.unpack(TestSandbox.HOME);
    JavaCommand java = new JavaCommand(javaHome, folder, Host.here());
    Launch launch = new Launch(SandboxSettings.in(TestSandbox.HOME), java, javaHome, folder);
    ControlGroup group = ControlGroup.make(FleetLimits.of(SandboxSettings.in(TestSandbox.HOME)));
    try (Fleet fleet = new Fleet(launch, java, new StartUpCaches(folder, java), group);
        Worker compiler = fleet.boot(WorkerKind.COMPILER)) {
      for (int round = -UNCOUNTED; round < ROUNDS; round++) {
        note(round, "empty main, Java's defaults", emptyMain(javaHome));
        round(round, fleet, compiler);
      }
      for (int round = -1; round < TRAININGS; round++) {
        training(round, fleet.boot(WorkerKind.STANDARD_RUNNER), compiler);
        training(round, fleet.boot(WorkerKind.LARGE_RUNNER), compiler);
      }
    }
    print();
  }

  private static void awaitCaches(Sandbox sandbox) throws Exception {
    for (int i = 0; i < 600; i++) {
      try (var files = Files.walk(TestSandbox.HOME)) {
        if (files.filter(file -> file.toString().endsWith(".aot")).count() >= 2) {
          sandbox.prove();
          return;
        }
      }
      Thread.sleep(100);
    }
  }

  private void round(int round, Fleet fleet, Worker compiler) {
    Duration before = compiler.cpu();
    ClassFiles classes = compile(compiler, "Relu", RELU.formatted(round));
    note(round, "compilation", compiler.cpu().minus(before));
    try (Worker runner = fleet.boot(WorkerKind.STANDARD_RUNNER)) {
      Duration booted = runner.cpu();
      note(round, "runner until it is ready", booted);
      runner.send(
          new Program.Function(classes, "Relu", "relu", List.of(ValueType.TENSOR), ValueType.TENSOR)
              .toFrame());
      runner.send(new Call(List.of(new Value.OfTensor(Tensor.parse("[2., -4.]"))), 1000).toFrame());
      if (!(Answer.from(message(runner)) instanceof Answer.Returned)) {
        throw new AssertionError("The sample does not run.");
      }
      Duration called = runner.cpu();
      note(round, "first call of a run", called.minus(booted));
      for (int call = 0; call < FURTHER_CALLS; call++) {
        runner.send(
            new Call(List.of(new Value.OfTensor(Tensor.full(Shape.of(3, 1 + call), -1.5))), 1000)
                .toFrame());
        message(runner);
      }
      note(round, FURTHER_CALLS + " further calls", runner.cpu().minus(called));
    }
  }

  private void training(int round, Worker runner, Worker compiler) {
    try (runner) {
      runner.send(
          new Program.Function(
                  compile(compiler, "Training", TRAINING),
                  "Training",
                  "train",
                  List.of(ValueType.INT),
                  ValueType.DOUBLE)
              .toFrame());
      Duration before = runner.cpu();
      String kind = runner.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      note(round, kind + " with a training", before);
      long begun = System.nanoTime();
      runner.send(new Call(List.of(new Value.OfInt(3000)), 1000).toFrame());
      message(runner);
      note(round, kind + ", 3,000 steps", runner.cpu().minus(before));
      note(round, kind + ", 3,000 steps, wall", Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private static ClassFiles compile(Worker compiler, String className, String source) {
    compiler.send(
        new CompileRequest(new SourceFile(className + ".java", source), List.of()).toFrame());
    if (CompileAnswer.from(message(compiler)) instanceof CompileAnswer.Classes(ClassFiles files)) {
      return files;
    }
    throw new AssertionError("The sample does not compile.");
  }

  private static Frame message(Worker worker) {
    if (worker.receive(PATIENCE) instanceof Received.Message(Frame frame)) {
      return frame;
    }
    throw new AssertionError("No answer.");
  }

  private static Duration emptyMain(Path javaHome) throws Exception {
    Duration before = childrensTime();
    new ProcessBuilder(
            javaHome.resolve("bin/java").toString(),
            "-cp",
            Path.of("target", "test-classes").toString(),
            Nothing.class.getName())
        .start()
        .waitFor();
    return childrensTime().minus(before);
  }

  /** User and system time of this process's children that have ended. */
  private static Duration childrensTime() {
    ByteBuffer usage = ByteBuffer.allocateDirect(144).order(ByteOrder.nativeOrder());
    Kernel.require("read usage", SystemCall.GETRUSAGE, -1, Kernel.address(usage));
    return Duration.ofSeconds(usage.getLong(0) + usage.getLong(16))
        .plusNanos(1000 * (usage.getLong(8) + usage.getLong(24)));
  }

  private void note(int round, String what, Duration cpu) {
    if (round >= 0) {
      milliseconds.computeIfAbsent(what, _ -> new ArrayList<>()).add(cpu.toNanos() / 1e6);
    }
  }

  private void print() {
    System.out.printf("%n%-36s %4s %8s %8s %8s   ms of CPU%n", "", "n", "min", "median", "max");
    milliseconds.forEach(
        (what, all) -> {
          List<Double> sorted = all.stream().sorted().toList();
          System.out.printf(
              "%-36s %4d %8.1f %8.1f %8.1f%n",
              what,
              sorted.size(),
              sorted.getFirst(),
              sorted.get(sorted.size() / 2),
              sorted.getLast());
        });
  }
}

package dev.gradus.sandbox;

import dev.gradus.protocol.Call;
import dev.gradus.protocol.ClassFiles;
import dev.gradus.protocol.CompileAnswer;
import dev.gradus.protocol.CompileRequest;
import dev.gradus.protocol.Frame;
import dev.gradus.protocol.FrameStream;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.SourceFile;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lets workers do our own sample work unconfined, while the JVM notes down what they load.
 *
 * <p>The samples are notes too, by name. The names must be such as no learner gives to a class: for
 * one that it knows, the JVM would want to open its zip library, which a confined one can't.
 */
final class TrainingRuns implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;
  private static final SourceFile FUNCTION =
      new SourceFile(
          "GradusTrainingFunction.java",
          """
          import dev.gradus.tensor.*;
          import dev.gradus.tensor.data.*;
          import dev.gradus.tensor.nn.*;
          import dev.gradus.tensor.optim.*;
          class GradusTrainingFunction {
            static String f(double x) {
              Tensor a = Tensor.parse("[[1., 2.], [3., 4.]]");
              System.out.println("sample " + a + " " + a.shape());
              Tensor sum = Tensor.of(1f, 2f).add(a.matmul(a)).mul(a);
              return String.format("%.3f", x) + sum + elements(a) + learn(new Generator(0));
            }
            static Tensor elements(Tensor a) {
              Tensor b = a.map(v -> v > 2 ? v : 0).sub(1).div(2).pow(2).neg().exp().sqrt().abs();
              Tensor c = Tensor.of(Shape.of(2, 2), i -> a.get(i[0], i[1])).maximum(0).clamp(0, 1);
              Tensor d = Tensor.where(a.gt(b), b, c).add(a.sum()).add(a.mean(0)).add(a.max(1, true));
              Tensor e = Tensor.stack(0, d.t(), d.reshape(2, 2), Functional.gelu(d).softmax(1));
              double last = e.toFloats()[0] + e.toDoubles()[1] + e.at(0).argmax().item();
              return Tensor.cat(0, d, Tensor.of(new double[][] {{last, 1e-7}})).sigmoid().log();
            }
            static Tensor learn(Generator generator) {
              DataSet data = DataSet.moons(8, 0.1, generator);
              Layer first = new Linear(2, 4, generator);
              Layer model = new Sequential(first, new ReLU(), new Tanh(), new Linear(4, 2, generator));
              var optimizers = new Optimizer[] {
                new SGD(model.parameters(), 0.1).momentum(0.9), new Adam(model.parameters())
              };
              for (Optimizer optimizer : optimizers) {
                optimizer.zeroGrad();
                Losses.crossEntropy(model.forward(data.inputs()), data.labels()).backward();
                optimizer.step();
              }
              return model.forward(data.inputs()).argmax(1).eq(data.labels()).toFloat().mean();
            }
          }
          """);
  private static final SourceFile SCRIPT =
      new SourceFile("GradusTrainingScript.java", "void main() { IO.println(1.5 + \" \" + 2); }");
  private static final SourceFile BROKEN =
      new SourceFile("Broken.java", "class Broken { int f() { return g(1) } }");

  private final JavaCommand java;
  private volatile Optional<Process> running = Optional.empty();
  private volatile boolean closed;

  TrainingRuns(JavaCommand java) {
    this.java = java;
  }

  boolean isClosed() {
    return closed;
  }

  /** Writes the cache of this kind of worker to the file. */
  void run(WorkerKind kind, Path cache) throws IOException {
    if (kind == WorkerKind.COMPILER) {
      converse(kind, "-XX:AOTCacheOutput=" + cache, this::trainCompiler);
    } else {
      converse(WorkerKind.COMPILER, "-XX:-UsePerfData", worker -> trainRunner(worker, kind, cache));
    }
  }

  private interface Conversation {
    void with(FrameStream worker) throws IOException;
  }

  private void trainCompiler(FrameStream compiler) throws IOException {
    for (int round = 0; round < 3; round++) {
      ask(compiler, new CompileRequest(FUNCTION, List.of()).toFrame());
      ask(compiler, new CompileRequest(SCRIPT, List.of()).toFrame());
      ask(compiler, new CompileRequest(BROKEN, List.of()).toFrame());
    }
  }

  private void trainRunner(FrameStream compiler, WorkerKind kind, Path cache) throws IOException {
    ClassFiles function = classes(ask(compiler, new CompileRequest(FUNCTION, List.of()).toFrame()));
    ClassFiles script = classes(ask(compiler, new CompileRequest(SCRIPT, List.of()).toFrame()));
    Call call = new Call(List.of(new Value.OfDouble(1.5)), 1000);
    converse(
        kind,
        "-XX:AOTCacheOutput=" + cache,
        runner -> {
          runner.write(
              new Program.Function(
                      function,
                      FUNCTION.className(),
                      "f",
                      List.of(ValueType.DOUBLE),
                      ValueType.STRING)
                  .toFrame());
          ask(runner, call.toFrame());
          runner.write(
              new Program.Script(script, SCRIPT.className(), new LinkedHashMap<>()).toFrame());
          ask(runner, new Call(List.of(), 1000).toFrame());
        });
  }

  private static ClassFiles classes(Frame answer) {
    if (CompileAnswer.from(answer) instanceof CompileAnswer.Classes(ClassFiles files)) {
      return files;
    }
    throw new SandboxException("The sample for the start-up cache does not compile.");
  }

  private static Frame ask(FrameStream worker, Frame question) throws IOException {
    worker.write(question);
    return next(worker);
  }

  private static Frame next(FrameStream worker) throws IOException {
    return worker.read().orElseThrow(() -> new IOException("The training run ended early."));
  }

  private void converse(WorkerKind kind, String flag, Conversation conversation)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(java.worker(kind, List.of(flag, "-Dgradus.worker.rehearse=true")));
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    running = Optional.of(process);
    try {
      if (closed) {
        throw new SandboxException("The sandbox is closed.");
      }
      FrameStream worker = new FrameStream(process.getInputStream(), process.getOutputStream());
      next(worker);
      conversation.with(worker);
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new SandboxException("A training run for the start-up cache failed.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted in a training run.", interrupted);
    } finally {
      endTree(process);
    }
  }

  /** The JVM writes the cache in a further process below it. */
  private static void endTree(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    closed = true;
    running.ifPresent(TrainingRuns::endTree);
  }
}

package dev.gradus.worker;

import dev.gradus.kernel.ProcessControl;
import dev.gradus.protocol.CompileRequest;
import dev.gradus.protocol.Frame;
import dev.gradus.protocol.FrameStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Turns source text into classes, one task after another, in a process that can do nothing else.
 */
public final class CompileWorker {
  private static final int COMPILER_STACK = 8 << 20;

  private final FrameStream frames;

  private CompileWorker(FrameStream frames) {
    this.frames = frames;
  }

  /** The property {@code gradus.worker.nice} makes it leave the processor to others. */
  public static void main(String[] arguments) throws InterruptedException {
    Integer niceness = Integer.getInteger("gradus.worker.nice");
    if (niceness != null && !Confinement.isUnconfined()) {
      ProcessControl.giveWay(niceness);
    }
    CompileWorker worker = new CompileWorker(Pipes.take());
    PrintedOutput.capture();
    Thread compiler = new Thread(null, worker::run, "compiler", COMPILER_STACK);
    compiler.start();
    compiler.join();
    Runtime.getRuntime().halt(1);
  }

  private void run() {
    try (Compiler compiler = Compiler.create()) {
      WarmUp.compiler(compiler);
      Confinement.enter();
      frames.write(Frame.ready());
      Optional<Frame> frame = frames.read();
      while (frame.isPresent()) {
        frames.write(answer(compiler, frame.get()));
        frame = frames.read();
      }
      Runtime.getRuntime().halt(0);
    } catch (IOException serverIsGone) {
      // Then this process ends, as at the end of the input.
    }
  }

  private static Frame answer(Compiler compiler, Frame frame) {
    return switch (frame.kind()) {
      case COMPILE -> compiler.compile(CompileRequest.from(frame)).toFrame();
      case ATTEMPT -> Attempts.make(frame);
      case READY, COMPILED, LOAD, CALL, ANSWER, ATTEMPTED ->
          throw new IllegalArgumentException("Not for a compile worker: " + frame.kind());
    };
  }
}

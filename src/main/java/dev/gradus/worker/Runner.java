package dev.gradus.worker;

import dev.gradus.protocol.Answer;
import dev.gradus.protocol.Call;
import dev.gradus.protocol.Frame;
import dev.gradus.protocol.FrameStream;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.ProtocolException;
import java.io.IOException;
import java.util.Optional;

/** Runs one learner's program, test by test, and ends with it. */
public final class Runner {
  /** Deep enough for honest recursion over some hundred thousand elements. */
  private static final int LEARNER_STACK = 16 << 20;

  private final FrameStream frames;
  private final PrintedOutput printed;
  private Optional<ProgramCall> program = Optional.empty();

  private Runner(FrameStream frames, PrintedOutput printed) {
    this.frames = frames;
    this.printed = printed;
  }

  /** Threads can't be started once confined, so the one for the learner is, before that. */
  public static void main(String[] arguments) throws InterruptedException {
    Runner runner = new Runner(Pipes.take(), PrintedOutput.capture());
    Thread learner = new Thread(null, runner::run, "learner", LEARNER_STACK);
    learner.start();
    learner.join();
    // The thread ended by an exception of our own, else it would have ended the process itself.
    Runtime.getRuntime().halt(1);
  }

  private void run() {
    try {
      WarmUp.runner();
      Confinement.enter();
      frames.write(Frame.ready());
      Optional<Frame> frame = frames.read();
      while (frame.isPresent()) {
        serve(frame.get());
        frame = frames.read();
      }
      Runtime.getRuntime().halt(0);
    } catch (IOException serverIsGone) {
      // Then this process ends, as at the end of the input.
    }
  }

  private void serve(Frame frame) throws IOException {
    switch (frame.kind()) {
      case LOAD -> program = Optional.of(new ProgramCall(Program.from(frame), printed));
      case CALL -> frames.write(answer(Call.from(frame)));
      case ATTEMPT -> frames.write(Attempts.make(frame));
      case READY, COMPILE, COMPILED, ANSWER, ATTEMPTED ->
          throw new IllegalArgumentException("Not for a runner: " + frame.kind());
    }
  }

  private Frame answer(Call call) {
    Answer answer = program.orElseThrow().answer(call);
    try {
      return answer.toFrame();
    } catch (ProtocolException tooLarge) {
      return new Answer.TooLargeResult().toFrame();
    } catch (OutOfMemoryError full) {
      return new Answer.OutOfMemory().toFrame();
    }
  }
}

package dev.gradus.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What learner code prints, up to a limit. */
final class PrintedOutput extends OutputStream {

  /**
   * Ends learner code that prints too much; an error, so that catching exceptions is no way out.
   */
  static final class LimitReached extends Error {
    private static final long serialVersionUID = 1;

    LimitReached() {
      super("too much output", null, false, false);
    }
  }

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int limit = 1 << 16;
  private boolean exceeded;

  /** Makes System.out and System.err lead here. */
  static PrintedOutput capture() {
    PrintedOutput printed = new PrintedOutput();
    printed.open();
    return printed;
  }

  private void open() {
    PrintStream stream = new PrintStream(this, false, StandardCharsets.UTF_8);
    System.setOut(stream);
    if (!Boolean.getBoolean("gradus.worker.debug")) System.setErr(stream);
  }

  /**
   * Forgets what was printed and sets the limit for what follows. The stream is another one: what
   * stuck in the last one at its limit must not come out here.
   */
  void restart(int limit) {
    open();
    this.limit = limit;
    exceeded = false;
    kept.reset();
  }

  boolean exceeded() {
    return exceeded;
  }

  String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    int room = limit - kept.size();
    kept.write(bytes, from, Math.min(count, room));
    if (count > room) {
      exceeded = true;
      throw new LimitReached();
    }
  }
}

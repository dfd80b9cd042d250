package dev.gradus.protocol;

import java.util.List;

/** How the attempts went, in the order of {@link ForbiddenAct} and of the request. */
public record AttemptReport(List<Attempt> acts, List<Attempt> systemCalls) {
  public AttemptReport {
    acts = List.copyOf(acts);
    systemCalls = List.copyOf(systemCalls);
  }

  /**
   * One attempt.
   *
   * @param error the kernel's error number; 0 if it let the call through
   */
  public record Attempt(int error) {
    private static final int EPERM = 1;
    private static final int EAGAIN = 11;
    private static final int ENOMEM = 12;
    private static final int EACCES = 13;
    private static final int ENOSYS = 38;

    /** Whether it was denied as such, not merely badly put. */
    public boolean refused() {
      return error == EPERM
          || error == EAGAIN
          || error == ENOMEM
          || error == EACCES
          || error == ENOSYS;
    }

    private void write(Encoder encoder) {
      encoder.writeInt(error);
    }

    private static Attempt read(Decoder decoder) {
      return new Attempt(decoder.readInt());
    }
  }

  public Frame toFrame() {
    return new Encoder()
        .writeAll(acts, (each, attempt) -> attempt.write(each))
        .writeAll(systemCalls, (each, attempt) -> attempt.write(each))
        .toFrame(Frame.Kind.ATTEMPTED);
  }

  public static AttemptReport from(Frame frame) {
    return Decoder.whole(
        frame,
        Frame.Kind.ATTEMPTED,
        decoder ->
            new AttemptReport(
                decoder.readAll(Maximum.VALUES, Attempt::read),
                decoder.readAll(Maximum.SYSTEM_CALLS, Attempt::read)));
  }
}

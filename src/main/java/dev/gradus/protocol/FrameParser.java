package dev.gradus.protocol;

import java.util.Arrays;
import java.util.Optional;

/**
 * Puts a hostile worker's bytes together to frames, as they trickle in.
 *
 * <p>Memory grows with what has arrived, never with what was announced.
 */
public final class FrameParser {
  private static final int START = 1 << 12;

  private byte[] pending = new byte[START];
  private int filled;

  /** Takes in a piece of the stream. */
  public void feed(byte[] bytes) {
    if (filled + bytes.length > Frame.HEADER + Maximum.FRAME + Maximum.PACKET) {
      throw new ProtocolException("More bytes than a frame can have were sent unasked.");
    }
    if (filled + bytes.length > pending.length) {
      pending = Arrays.copyOf(pending, Math.max(2 * pending.length, filled + bytes.length));
    }
    System.arraycopy(bytes, 0, pending, filled, bytes.length);
    filled += bytes.length;
  }

  /** The next whole frame, if it has arrived. */
  public Optional<Frame> next() {
    if (filled < Frame.HEADER) {
      return Optional.empty();
    }
    int length = Frame.checkLength(intAt0());
    Frame.Kind kind = Frame.kindOf(pending[4]);
    int end = Frame.HEADER + length;
    if (filled < end) {
      return Optional.empty();
    }
    Frame frame = new Frame(kind, Arrays.copyOfRange(pending, Frame.HEADER, end));
    pending = Arrays.copyOfRange(pending, end, Math.max(end + START, filled));
    filled -= end;
    return Optional.of(frame);
  }

  /** How many bytes are set aside. */
  int capacity() {
    return pending.length;
  }

  private int intAt0() {
    return (pending[0] & 0xff) << 24
        | (pending[1] & 0xff) << 16
        | (pending[2] & 0xff) << 8
        | pending[3] & 0xff;
  }
}

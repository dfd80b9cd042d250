package dev.gradus.protocol;

/** One message between server and worker: a length, a kind, and its content. */
public final class Frame {
  static final int HEADER = 5;

  /** What a frame holds. */
  public enum Kind {
    /** The worker has confined itself and waits. */
    READY,
    COMPILE,
    COMPILED,
    LOAD,
    CALL,
    ANSWER,
    ATTEMPT,
    ATTEMPTED
  }

  private static final Kind[] KINDS = Kind.values();

  private final Kind kind;
  private final byte[] content;

  /** The frame keeps the array: who makes one gives it away. */
  Frame(Kind kind, byte[] content) {
    if (content.length > Maximum.FRAME) {
      throw new ProtocolException(
          "A frame of " + content.length + " bytes is above " + Maximum.FRAME + ".");
    }
    this.kind = kind;
    this.content = content;
  }

  /** What a worker says when it is ready to be given hostile code. */
  public static Frame ready() {
    return new Frame(Kind.READY, new byte[0]);
  }

  public Kind kind() {
    return kind;
  }

  byte[] content() {
    return content;
  }

  byte[] header() {
    int length = content.length;
    return new byte[] {
      (byte) (length >>> 24),
      (byte) (length >>> 16),
      (byte) (length >>> 8),
      (byte) length,
      (byte) kind.ordinal()
    };
  }

  static Kind kindOf(int ordinal) {
    if (ordinal < 0 || ordinal >= KINDS.length) {
      throw new ProtocolException("There is no frame of kind " + ordinal + ".");
    }
    return KINDS[ordinal];
  }

  static int checkLength(int length) {
    if (length < 0 || length > Maximum.FRAME) {
      throw new ProtocolException("A frame of " + Integer.toUnsignedString(length) + " bytes.");
    }
    return length;
  }

  /** The frame as it goes over a pipe. */
  public byte[] toBytes() {
    byte[] bytes = java.util.Arrays.copyOf(header(), HEADER + content.length);
    System.arraycopy(content, 0, bytes, HEADER, content.length);
    return bytes;
  }
}

package dev.gradus.protocol;

/** The greatest sizes that the protocol carries; all counts are checked before allocating. */
public final class Maximum {
  /** Bytes of one frame's content: a float32 tensor of four million elements fits. */
  public static final int FRAME = 16 << 20;

  /** Bytes of one packet's content, small so that workers share the relay fairly. */
  public static final int PACKET = 1 << 16;

  /** Bytes of one source file. */
  public static final int SOURCE = 1 << 16;

  static final int CLASSES = 256;
  static final int CLASS_BYTES = 1 << 20;
  static final int NAME = 512;
  static final int MESSAGE = 4000;
  static final int VALUES = 256;
  static final int RANK = 64;
  static final int DIAGNOSTICS = 50;
  static final int STRING = 1 << 20;
  static final int SYSTEM_CALLS = 1024;

  private Maximum() {}
}

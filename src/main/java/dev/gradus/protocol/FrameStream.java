package dev.gradus.protocol;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** A worker's end of its two pipes: reads and writes whole frames, blocking. */
public final class FrameStream {
  private final DataInputStream in;
  private final OutputStream out;

  public FrameStream(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = out;
  }

  /** The next frame; empty when the other side is gone. */
  public Optional<Frame> read() throws IOException {
    int length;
    try {
      length = Frame.checkLength(in.readInt());
    } catch (EOFException end) {
      return Optional.empty();
    }
    Frame.Kind kind = Frame.kindOf(in.readUnsignedByte());
    byte[] content = in.readNBytes(length);
    return content.length == length ? Optional.of(new Frame(kind, content)) : Optional.empty();
  }

  public void write(Frame frame) throws IOException {
    out.write(frame.toBytes());
    out.flush();
  }
}

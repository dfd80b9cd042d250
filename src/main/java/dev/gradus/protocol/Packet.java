package dev.gradus.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What goes between server and spawner: many workers' pipes, woven into one. */
public final class Packet {

  /** What a packet is about. */
  public enum Kind {
    /** From the spawner, once: how far it could restrict itself. */
    HELLO,
    /** To the spawner: start a worker with this command line, lines separated. */
    START,
    /** From the spawner: the worker runs; its process id. */
    STARTED,
    /** Both ways: bytes of the worker's pipes. */
    DATA,
    /** To the spawner: end the worker. */
    KILL,
    /** From the spawner: the worker has ended; its exit code, or why it could not start. */
    ENDED
  }

  private static final Kind[] KINDS = Kind.values();

  private final Kind kind;
  private final int worker;
  private final byte[] content;

  public Packet(Kind kind, int worker, byte[] content) {
    if (content.length > Maximum.PACKET) {
      throw new ProtocolException("A packet of " + content.length + " bytes.");
    }
    this.kind = kind;
    this.worker = worker;
    this.content = content;
  }

  public Packet(Kind kind, int worker, String text) {
    this(kind, worker, text.getBytes(StandardCharsets.UTF_8));
  }

  public Kind kind() {
    return kind;
  }

  /** The number by which server and spawner know the worker. */
  public int worker() {
    return worker;
  }

  public byte[] content() {
    return content.clone();
  }

  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Bytes for a worker, cut so that each piece fits into a packet. */
  public static List<Packet> data(int worker, byte[] bytes) {
    int pieces = Math.ceilDiv(bytes.length, Maximum.PACKET);
    return java.util.stream.IntStream.range(0, pieces)
        .map(piece -> piece * Maximum.PACKET)
        .mapToObj(
            from -> Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + Maximum.PACKET)))
        .map(piece -> new Packet(Kind.DATA, worker, piece))
        .toList();
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(worker);
    out.writeByte(kind.ordinal());
    out.writeInt(content.length);
    out.write(content);
    out.flush();
  }

  /** The next packet; empty when the other side is gone. */
  public static Optional<Packet> read(DataInputStream in) throws IOException {
    try {
      int worker = in.readInt();
      int kind = in.readUnsignedByte();
      int length = in.readInt();
      if (kind >= KINDS.length || length < 0 || length > Maximum.PACKET) {
        throw new ProtocolException("A packet of kind " + kind + " and " + length + " bytes.");
      }
      byte[] content = new byte[length];
      in.readFully(content);
      return Optional.of(new Packet(KINDS[kind], worker, content));
    } catch (EOFException end) {
      return Optional.empty();
    }
  }
}

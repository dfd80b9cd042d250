package dev.gradus.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what {@link Encoder} wrote, from a sender that is not believed: each count is checked
 * against its maximum and against the bytes that are there before anything is allocated.
 */
final class Decoder {
  private final ByteBuffer bytes;

  Decoder(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** Reads a whole message and insists that nothing follows it. */
  static <T> T whole(Frame frame, Frame.Kind kind, Function<Decoder, T> read) {
    if (frame.kind() != kind) {
      throw new ProtocolException("Got a frame " + frame.kind() + " instead of " + kind + ".");
    }
    Decoder decoder = new Decoder(frame.content());
    T message;
    try {
      message = read.apply(decoder);
    } catch (IllegalArgumentException invalid) {
      throw new ProtocolException("Invalid content: " + invalid.getMessage());
    }
    if (decoder.bytes.hasRemaining()) {
      throw new ProtocolException(decoder.bytes.remaining() + " bytes too many in " + kind + ".");
    }
    return message;
  }

  int readByte() {
    need(1);
    return bytes.get() & 0xff;
  }

  boolean readBoolean() {
    return switch (readByte()) {
      case 0 -> false;
      case 1 -> true;
      default -> throw new ProtocolException("A truth value is 0 or 1.");
    };
  }

  int readInt() {
    need(Integer.BYTES);
    return bytes.getInt();
  }

  long readLong() {
    need(Long.BYTES);
    return bytes.getLong();
  }

  int readCount(int maximum) {
    int count = readInt();
    if (count < 0 || count > maximum) {
      throw new ProtocolException("A count of " + count + " where at most " + maximum + " fit.");
    }
    return count;
  }

  byte[] readBytes(int maximum) {
    byte[] value = new byte[need(readCount(maximum))];
    bytes.get(value);
    return value;
  }

  String readString(int maximum) {
    return new String(readBytes(maximum), StandardCharsets.UTF_8);
  }

  <T> List<T> readAll(int maximum, Function<Decoder, T> readItem) {
    int count = readCount(maximum);
    // An item takes at least a byte: no list is longer than what is left to read.
    List<T> items = new ArrayList<>(need(count));
    for (int i = 0; i < count; i++) {
      items.add(readItem.apply(this));
    }
    return items;
  }

  <T> Optional<T> readOptional(Function<Decoder, T> readItem) {
    return readBoolean() ? Optional.of(readItem.apply(this)) : Optional.empty();
  }

  <E extends Enum<E>> E readEnum(E[] constants) {
    int ordinal = readByte();
    if (ordinal >= constants.length) {
      throw new ProtocolException("There is no choice " + ordinal + ".");
    }
    return constants[ordinal];
  }

  private int need(int count) {
    if (count > bytes.remaining()) {
      throw new ProtocolException(count + " bytes announced, " + bytes.remaining() + " are there.");
    }
    return count;
  }
}

package dev.gradus.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes a message's parts as bytes, big-endian; {@link Decoder} is its mirror. */
final class Encoder {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  Encoder writeByte(int value) {
    bytes.write(value);
    return this;
  }

  Encoder writeBoolean(boolean value) {
    return writeByte(value ? 1 : 0);
  }

  Encoder writeInt(int value) {
    return writeByte(value >>> 24).writeByte(value >>> 16).writeByte(value >>> 8).writeByte(value);
  }

  Encoder writeLong(long value) {
    return writeInt((int) (value >>> 32)).writeInt((int) value);
  }

  Encoder writeBytes(byte[] value) {
    writeInt(value.length);
    bytes.writeBytes(value);
    return this;
  }

  Encoder writeString(String value) {
    return writeBytes(value.getBytes(StandardCharsets.UTF_8));
  }

  <T> Encoder writeAll(Collection<T> items, BiConsumer<Encoder, T> writeItem) {
    writeInt(items.size());
    items.forEach(item -> writeItem.accept(this, item));
    return this;
  }

  <T> Encoder writeOptional(Optional<T> item, BiConsumer<Encoder, T> writeItem) {
    writeBoolean(item.isPresent());
    item.ifPresent(present -> writeItem.accept(this, present));
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  Frame toFrame(Frame.Kind kind) {
    return new Frame(kind, toBytes());
  }
}

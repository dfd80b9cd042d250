package dev.gradus.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Elements as bytes, row-major and little-endian, without the loss of a bit. Each graded run comes
 * here, so there is no pattern switch, whose first use is slow.
 */
final class Bytes {
  private Bytes() {}

  static byte[] of(Tensor x) {
    Storage storage = Dense.storage(x, x.dtype());
    byte[] bytes = Room.bytes(x.elements(), x.dtype().bytes());
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (storage instanceof Storage.Floats floats) {
      buffer.asFloatBuffer().put(floats.data);
    } else if (storage instanceof Storage.Doubles doubles) {
      buffer.asDoubleBuffer().put(doubles.data);
    } else if (storage instanceof Storage.Longs longs) {
      buffer.asLongBuffer().put(longs.data);
    } else {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) storage.getLong(i);
      }
    }
    return bytes;
  }

  static Tensor tensor(DType dtype, Shape shape, byte[] bytes) {
    if (bytes.length != (long) shape.elements() * dtype.bytes()) {
      throw new ShapeException(
          "fromBytes: the shape "
              + shape
              + " of "
              + dtype.torchName()
              + " needs "
              + (long) shape.elements() * dtype.bytes()
              + " bytes, but there are "
              + bytes.length
              + ".");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    Storage storage = Storage.allocate(dtype, shape.elements());
    if (storage instanceof Storage.Floats floats) {
      buffer.asFloatBuffer().get(floats.data);
    } else if (storage instanceof Storage.Doubles doubles) {
      buffer.asDoubleBuffer().get(doubles.data);
    } else if (storage instanceof Storage.Longs longs) {
      buffer.asLongBuffer().get(longs.data);
    } else {
      for (int i = 0; i < bytes.length; i++) {
        storage.setLong(i, bytes[i]);
      }
    }
    return Tensor.dense(shape, storage);
  }
}

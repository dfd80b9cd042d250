package dev.gradus.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Elements as bytes, row-major and little-endian, without the loss of a bit. */
final class Bytes {
  private Bytes() {}

  static byte[] of(Tensor x) {
    Storage storage = Dense.storage(x, x.dtype());
    byte[] bytes = new byte[Math.multiplyExact(x.elements(), x.dtype().bytes())];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    switch (storage) {
      case Storage.Floats floats -> buffer.asFloatBuffer().put(floats.data);
      case Storage.Doubles doubles -> buffer.asDoubleBuffer().put(doubles.data);
      case Storage.Longs longs -> buffer.asLongBuffer().put(longs.data);
      case Storage.Booleans booleans -> {
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) (booleans.data[i] ? 1 : 0);
        }
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
    switch (storage) {
      case Storage.Floats floats -> buffer.asFloatBuffer().get(floats.data);
      case Storage.Doubles doubles -> buffer.asDoubleBuffer().get(doubles.data);
      case Storage.Longs longs -> buffer.asLongBuffer().get(longs.data);
      case Storage.Booleans booleans -> {
        for (int i = 0; i < bytes.length; i++) {
          booleans.data[i] = bytes[i] != 0;
        }
      }
    }
    return Tensor.dense(shape, storage);
  }
}

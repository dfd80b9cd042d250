package dev.gradus.protocol;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.nio.charset.StandardCharsets;

/**
 * How values are written; tensors as dtype, dims and little-endian elements. Without pattern
 * switches, for the reason told at {@link Value}.
 */
final class ValueCodec {
  private ValueCodec() {}

  /**
   * Writes a value that {@link #read} will take.
   *
   * @throws ProtocolException if it is too large for that
   */
  static void write(Encoder encoder, Value value) {
    value.type().write(encoder);
    if (value instanceof Value.OfTensor tensor) {
      writeTensor(encoder, tensor.value());
    } else if (value instanceof Value.OfTensors tensors) {
      checkCount(tensors.value().size(), Maximum.VALUES);
      encoder.writeAll(tensors.value(), ValueCodec::writeTensor);
    } else if (value instanceof Value.OfDouble number) {
      encoder.writeLong(Double.doubleToRawLongBits(number.value()));
    } else if (value instanceof Value.OfLong number) {
      encoder.writeLong(number.value());
    } else if (value instanceof Value.OfInt number) {
      encoder.writeInt(number.value());
    } else if (value instanceof Value.OfBoolean truth) {
      encoder.writeBoolean(truth.value());
    } else if (value instanceof Value.OfString text) {
      byte[] bytes = text.value().getBytes(StandardCharsets.UTF_8);
      checkCount(bytes.length, Maximum.STRING);
      encoder.writeBytes(bytes);
    }
  }

  static Value read(Decoder decoder) {
    return switch (ValueType.read(decoder)) {
      case TENSOR -> new Value.OfTensor(readTensor(decoder));
      case DOUBLE -> new Value.OfDouble(Double.longBitsToDouble(decoder.readLong()));
      case LONG -> new Value.OfLong(decoder.readLong());
      case INT -> new Value.OfInt(decoder.readInt());
      case BOOLEAN -> new Value.OfBoolean(decoder.readBoolean());
      case STRING -> new Value.OfString(decoder.readString(Maximum.STRING));
      case TENSORS -> new Value.OfTensors(decoder.readAll(Maximum.VALUES, ValueCodec::readTensor));
    };
  }

  private static void writeTensor(Encoder encoder, Tensor tensor) {
    Shape shape = tensor.shape();
    checkCount(shape.rank(), Maximum.RANK);
    encoder.writeByte(tensor.dtype().ordinal()).writeInt(shape.rank());
    for (int dim = 0; dim < shape.rank(); dim++) {
      checkCount(shape.dim(dim), Maximum.FRAME);
      encoder.writeInt(shape.dim(dim));
    }
    encoder.writeBytes(tensor.toBytes());
  }

  private static void checkCount(int count, int most) {
    if (count > most) {
      throw new ProtocolException("A count of " + count + " where at most " + most + " fit.");
    }
  }

  private static Tensor readTensor(Decoder decoder) {
    DType dtype = decoder.readEnum(DType.values());
    int[] dims = new int[decoder.readCount(Maximum.RANK)];
    long elements = 1;
    for (int dim = 0; dim < dims.length; dim++) {
      dims[dim] = decoder.readCount(Maximum.FRAME);
      elements = Math.min(elements * dims[dim], Maximum.FRAME + 1L);
    }
    byte[] bytes = decoder.readBytes(Maximum.FRAME);
    if (elements * dtype.bytes() != bytes.length) {
      throw new ProtocolException(bytes.length + " bytes for a tensor of other size.");
    }
    return Tensor.fromBytes(dtype, Shape.of(dims), bytes);
  }
}

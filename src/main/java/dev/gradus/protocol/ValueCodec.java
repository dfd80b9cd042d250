package dev.gradus.protocol;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.List;

/** How values are written; tensors as dtype, dims and little-endian elements. */
final class ValueCodec {
  private ValueCodec() {}

  static void write(Encoder encoder, Value value) {
    value.type().write(encoder);
    switch (value) {
      case Value.OfTensor(Tensor tensor) -> writeTensor(encoder, tensor);
      case Value.OfDouble(double number) -> encoder.writeLong(Double.doubleToRawLongBits(number));
      case Value.OfLong(long number) -> encoder.writeLong(number);
      case Value.OfInt(int number) -> encoder.writeInt(number);
      case Value.OfBoolean(boolean truth) -> encoder.writeBoolean(truth);
      case Value.OfString(String text) -> encoder.writeString(text);
      case Value.OfTensors(List<Tensor> list) -> encoder.writeAll(list, ValueCodec::writeTensor);
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
    encoder.writeByte(tensor.dtype().ordinal()).writeInt(shape.rank());
    for (int dim = 0; dim < shape.rank(); dim++) {
      encoder.writeInt(shape.dim(dim));
    }
    encoder.writeBytes(tensor.toBytes());
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

package dev.gradus.grading;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How the values of a variant are kept in the database, bit for bit. */
final class ValueBytes {

  private ValueBytes() {}

  static void write(Object value, DataOutputStream out) throws IOException {
    switch (value) {
      case Tensor tensor -> {
        out.writeByte(0);
        writeTensor(tensor, out);
      }
      case Double number -> {
        out.writeByte(1);
        out.writeDouble(number);
      }
      case Long number -> {
        out.writeByte(2);
        out.writeLong(number);
      }
      case Integer number -> {
        out.writeByte(3);
        out.writeInt(number);
      }
      case Boolean truth -> {
        out.writeByte(4);
        out.writeBoolean(truth);
      }
      case String text -> {
        out.writeByte(5);
        writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
      }
      case List<?> tensors -> {
        out.writeByte(6);
        out.writeInt(tensors.size());
        for (var tensor : tensors) {
          writeTensor((Tensor) tensor, out);
        }
      }
      default -> throw new IllegalArgumentException("no value of a test is a " + value.getClass());
    }
  }

  static Object read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 0 -> readTensor(in);
      case 1 -> in.readDouble();
      case 2 -> in.readLong();
      case 3 -> in.readInt();
      case 4 -> in.readBoolean();
      case 5 -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      case 6 -> {
        List<Tensor> tensors = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
          tensors.add(readTensor(in));
        }
        yield List.copyOf(tensors);
      }
      default -> throw new IllegalStateException("a variant has the unknown value " + kind);
    };
  }

  private static void writeTensor(Tensor tensor, DataOutputStream out) throws IOException {
    out.writeUTF(tensor.dtype().name());
    out.writeInt(tensor.shape().rank());
    for (int dim = 0; dim < tensor.shape().rank(); dim++) {
      out.writeInt(tensor.shape().dim(dim));
    }
    writeBytes(tensor.toBytes(), out);
  }

  private static Tensor readTensor(DataInputStream in) throws IOException {
    var dtype = DType.valueOf(in.readUTF());
    int[] dims = new int[in.readInt()];
    for (int dim = 0; dim < dims.length; dim++) {
      dims[dim] = in.readInt();
    }
    return Tensor.fromBytes(dtype, Shape.of(dims), in.readNBytes(in.readInt()));
  }

  private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}

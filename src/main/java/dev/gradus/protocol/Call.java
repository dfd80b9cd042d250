package dev.gradus.protocol;

import java.util.List;

/** One test: the inputs in the order of parameters or givens, and how much may be printed. */
public record Call(List<Value> inputs, int outputBytes) {
  public Call {
    inputs = List.copyOf(inputs);
  }

  public Frame toFrame() {
    return new Encoder()
        .writeInt(outputBytes)
        .writeAll(inputs, ValueCodec::write)
        .toFrame(Frame.Kind.CALL);
  }

  public static Call from(Frame frame) {
    return Decoder.whole(
        frame,
        Frame.Kind.CALL,
        decoder -> {
          int outputBytes = decoder.readCount(Maximum.FRAME);
          return new Call(decoder.readAll(Maximum.VALUES, ValueCodec::read), outputBytes);
        });
  }
}

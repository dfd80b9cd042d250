package dev.gradus.protocol;

import java.util.List;
import java.util.Optional;

/** What a runner claims of one call. Learner code shares its process: nothing here is believed. */
public sealed interface Answer {

  /** Writes this answer, its number first. */
  void write(Encoder encoder);

  default Frame toFrame() {
    Encoder encoder = new Encoder();
    write(encoder);
    return encoder.toFrame(Frame.Kind.ANSWER);
  }

  record Returned(Optional<Value> result, List<Value> inputsAfter, String stdout)
      implements Answer {
    public Returned {
      inputsAfter = List.copyOf(inputsAfter);
    }

    @Override
    public void write(Encoder encoder) {
      encoder
          .writeByte(0)
          .writeOptional(result, ValueCodec::write)
          .writeAll(inputsAfter, ValueCodec::write)
          .writeString(stdout);
    }
  }

  /** An exception left the learner's code; the line is the deepest one of the learner's own. */
  record Threw(String type, String message, Optional<Integer> line, String stdout)
      implements Answer {
    @Override
    public void write(Encoder encoder) {
      encoder
          .writeByte(1)
          .writeString(type)
          .writeString(message)
          .writeOptional(line, Encoder::writeInt)
          .writeString(stdout);
    }
  }

  /** The heap did not suffice. */
  record OutOfMemory() implements Answer {
    @Override
    public void write(Encoder encoder) {
      encoder.writeByte(2);
    }
  }

  /** More was printed than allowed; what is here is the beginning. */
  record TooMuchOutput(String stdout) implements Answer {
    @Override
    public void write(Encoder encoder) {
      encoder.writeByte(3).writeString(stdout);
    }
  }

  /** The code ran, but what it returned cannot be sent. */
  record Unusable(String why) implements Answer {
    @Override
    public void write(Encoder encoder) {
      encoder.writeByte(4).writeString(why);
    }
  }

  /** The code ran, but what it returned, or made of its inputs, is larger than a frame. */
  record TooLargeResult() implements Answer {
    @Override
    public void write(Encoder encoder) {
      encoder.writeByte(5);
    }
  }

  static Answer from(Frame frame) {
    return Decoder.whole(frame, Frame.Kind.ANSWER, Answer::read);
  }

  private static Answer read(Decoder decoder) {
    return switch (decoder.readByte()) {
      case 0 ->
          new Returned(
              decoder.readOptional(ValueCodec::read),
              decoder.readAll(Maximum.VALUES, ValueCodec::read),
              decoder.readString(Maximum.FRAME));
      case 1 ->
          new Threw(
              decoder.readString(Maximum.NAME),
              decoder.readString(4 * Maximum.MESSAGE),
              decoder.readOptional(line -> line.readCount(Maximum.SOURCE)),
              decoder.readString(Maximum.FRAME));
      case 2 -> new OutOfMemory();
      case 3 -> new TooMuchOutput(decoder.readString(Maximum.FRAME));
      case 4 -> new Unusable(decoder.readString(Maximum.NAME));
      case 5 -> new TooLargeResult();
      default -> throw new ProtocolException("There is no such answer of a runner.");
    };
  }
}

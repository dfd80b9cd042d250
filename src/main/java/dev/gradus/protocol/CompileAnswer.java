package dev.gradus.protocol;

import java.util.List;

/** What came of compiling. */
public sealed interface CompileAnswer {

  record Classes(ClassFiles files) implements CompileAnswer {}

  record Errors(List<Complaint> complaints) implements CompileAnswer {
    public Errors {
      complaints = List.copyOf(complaints);
    }
  }

  /** javac's own stack or memory did not suffice. */
  record GaveUp(String why) implements CompileAnswer {}

  /**
   * One error as javac reports it.
   *
   * @param line counted from 1; 0 if the error has no place
   * @param code javac's name for this sort of error, such as {@code compiler.err.expected}
   */
  record Complaint(int line, int column, String code, String message) {
    private void write(Encoder encoder) {
      encoder.writeInt(line).writeInt(column).writeString(code).writeString(message);
    }

    private static Complaint read(Decoder decoder) {
      return new Complaint(
          decoder.readCount(Maximum.SOURCE),
          decoder.readCount(Maximum.SOURCE),
          decoder.readString(Maximum.NAME),
          decoder.readString(4 * Maximum.MESSAGE));
    }
  }

  default Frame toFrame() {
    Encoder encoder = new Encoder();
    switch (this) {
      case Classes(ClassFiles files) -> files.write(encoder.writeByte(0));
      case Errors(List<Complaint> complaints) ->
          encoder.writeByte(1).writeAll(complaints, (each, complaint) -> complaint.write(each));
      case GaveUp(String why) -> encoder.writeByte(2).writeString(why);
    }
    return encoder.toFrame(Frame.Kind.COMPILED);
  }

  static CompileAnswer from(Frame frame) {
    return Decoder.whole(
        frame,
        Frame.Kind.COMPILED,
        decoder ->
            switch (decoder.readByte()) {
              case 0 -> new Classes(ClassFiles.read(decoder));
              case 1 -> new Errors(decoder.readAll(Maximum.DIAGNOSTICS, Complaint::read));
              case 2 -> new GaveUp(decoder.readString(Maximum.NAME));
              default -> throw new ProtocolException("There is no such answer of a compiler.");
            });
  }
}

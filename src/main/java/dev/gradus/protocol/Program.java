package dev.gradus.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Compiled learner code, and how it is to be called. */
public sealed interface Program {
  ClassFiles classes();

  /** Writes what is not the classes. */
  void write(Encoder encoder);

  /** A static method that takes a test's inputs and returns the output. */
  record Function(
      ClassFiles classes,
      String className,
      String method,
      List<ValueType> parameters,
      ValueType result)
      implements Program {
    public Function {
      parameters = List.copyOf(parameters);
    }

    @Override
    public void write(Encoder encoder) {
      encoder
          .writeByte(0)
          .writeString(className)
          .writeString(method)
          .writeAll(parameters, (each, type) -> type.write(each))
          .writeByte(result.ordinal());
    }
  }

  /**
   * A {@code main} that reads a test's inputs from the static fields of the class {@code Given} and
   * prints the output.
   */
  record Script(ClassFiles classes, String mainClass, SequencedMap<String, ValueType> givens)
      implements Program {
    public Script {
      givens = new LinkedHashMap<>(givens);
    }

    @Override
    public void write(Encoder encoder) {
      encoder.writeByte(1).writeString(mainClass).writeAll(givens.entrySet(), Program::writeGiven);
    }
  }

  default Frame toFrame() {
    Encoder encoder = new Encoder();
    classes().write(encoder);
    write(encoder);
    return encoder.toFrame(Frame.Kind.LOAD);
  }

  static Program from(Frame frame) {
    return Decoder.whole(frame, Frame.Kind.LOAD, Program::read);
  }

  private static void writeGiven(Encoder encoder, Map.Entry<String, ValueType> given) {
    given.getValue().write(encoder.writeString(given.getKey()));
  }

  private static Program read(Decoder decoder) {
    ClassFiles classes = ClassFiles.read(decoder);
    return switch (decoder.readByte()) {
      case 0 ->
          new Function(
              classes,
              decoder.readString(Maximum.NAME),
              decoder.readString(Maximum.NAME),
              decoder.readAll(Maximum.VALUES, ValueType::read),
              ValueType.read(decoder));
      case 1 -> new Script(classes, decoder.readString(Maximum.NAME), readGivens(decoder));
      default -> throw new ProtocolException("There is no such kind of program.");
    };
  }

  private static SequencedMap<String, ValueType> readGivens(Decoder decoder) {
    SequencedMap<String, ValueType> givens = new LinkedHashMap<>();
    int count = decoder.readCount(Maximum.VALUES);
    for (int i = 0; i < count; i++) {
      givens.put(decoder.readString(Maximum.NAME), ValueType.read(decoder));
    }
    return givens;
  }
}

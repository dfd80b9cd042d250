package dev.gradus.protocol;

import java.nio.charset.StandardCharsets;

/** Java source text and the name of its file, such as {@code Relu.java}. */
public record SourceFile(String name, String text) {
  public SourceFile {
    if (!name.endsWith(".java")) {
      throw new IllegalArgumentException("A source file's name ends with .java: " + name);
    }
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    if (size > Maximum.SOURCE) {
      throw new IllegalArgumentException(
          "A source file has at most " + Maximum.SOURCE + " bytes, not " + size + ".");
    }
  }

  /** The name of the class that the file is for. */
  public String className() {
    return name.substring(0, name.length() - ".java".length());
  }

  void write(Encoder encoder) {
    encoder.writeString(name).writeString(text);
  }

  static SourceFile read(Decoder decoder) {
    return new SourceFile(decoder.readString(Maximum.NAME), decoder.readString(2 * Maximum.SOURCE));
  }
}

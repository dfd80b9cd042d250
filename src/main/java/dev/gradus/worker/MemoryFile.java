package dev.gradus.worker;

import dev.gradus.protocol.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source or class file that exists in memory only. */
final class MemoryFile extends SimpleJavaFileObject {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String binaryName;
  private final String text;
  private final byte[] bytes;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private MemoryFile(String binaryName, Kind kind, String text, byte[] bytes) {
    super(URI.create("memory:///" + binaryName.replace('.', '/') + kind.extension), kind);
    this.binaryName = binaryName;
    this.text = text;
    this.bytes = bytes;
  }

  static MemoryFile source(SourceFile file) {
    return new MemoryFile(file.className(), Kind.SOURCE, withoutMark(file.text()), new byte[0]);
  }

  /** Some editors begin a file with a mark that javac does not take; places stay what they are. */
  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? " " + text.substring(1) : text;
  }

  static MemoryFile given(String binaryName, byte[] bytes) {
    return new MemoryFile(binaryName, Kind.CLASS, "", bytes);
  }

  static MemoryFile output(String binaryName) {
    return new MemoryFile(binaryName, Kind.CLASS, "", new byte[0]);
  }

  String binaryName() {
    return binaryName;
  }

  byte[] written() {
    return written.toByteArray();
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }

  @Override
  public InputStream openInputStream() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public OutputStream openOutputStream() {
    return written;
  }
}

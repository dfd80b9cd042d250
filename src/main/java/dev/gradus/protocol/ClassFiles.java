package dev.gradus.protocol;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compiled classes: binary name (as {@code Outer$Inner}) to bytes. */
public final class ClassFiles {
  private final Map<String, byte[]> classes;

  public ClassFiles(Map<String, byte[]> classes) {
    TreeMap<String, byte[]> copy = new TreeMap<>();
    classes.forEach((name, bytes) -> copy.put(name, bytes.clone()));
    this.classes = Collections.unmodifiableMap(copy);
  }

  public Set<String> names() {
    return classes.keySet();
  }

  /** A copy of the bytes of the class with this name. */
  public Optional<byte[]> bytes(String name) {
    return Optional.ofNullable(classes.get(name)).map(byte[]::clone);
  }

  void write(Encoder encoder) {
    encoder.writeAll(
        classes.entrySet(),
        (each, entry) -> each.writeString(entry.getKey()).writeBytes(entry.getValue()));
  }

  static ClassFiles read(Decoder decoder) {
    Map<String, byte[]> classes = new TreeMap<>();
    int count = decoder.readCount(Maximum.CLASSES);
    for (int i = 0; i < count; i++) {
      classes.put(decoder.readString(Maximum.NAME), decoder.readBytes(Maximum.CLASS_BYTES));
    }
    return new ClassFiles(classes);
  }
}

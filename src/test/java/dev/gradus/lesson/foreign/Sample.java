package dev.gradus.lesson.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A course of our own in the foreign dialect, with each type, block and irregularity in it. */
public final class Sample {

  static final Path FOLDER = Path.of("src/test/resources/dev/gradus/lesson/foreign/sample");
  static final String DECK = "slides/chapter_1_0123456789abcdef0123456789abcdef.md";

  /** Zips of the same files are the same bytes, whenever they are made. */
  private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);

  private Sample() {}

  public static TreeMap<String, byte[]> files() {
    return files(FOLDER);
  }

  static TreeMap<String, byte[]> files(Path folder) {
    try (var walk = Files.walk(folder)) {
      TreeMap<String, byte[]> files = new TreeMap<>();
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of it, as it would be uploaded. */
  public static byte[] archive() {
    return zip(files());
  }

  public static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(MADE);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static ImportedCourse imported() {
    return CourseImport.of("sample.zip", ForeignFiles.unzip(archive()));
  }
}

package dev.gradus.exercise;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Exercise folders as zip archives; the same folder gives the same bytes. */
public final class FolderZip {

  // The earliest time that a zip entry can hold, so that no clock and no zone is written.
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FolderZip() {}

  public static byte[] write(ExerciseFolder folder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (String path : folder.paths()) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(folder.bytes(path).orElseThrow());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads an archive, within the limits of a folder: nothing is written, and no more is unpacked
   * than a folder may hold. One folder around all files is taken off.
   *
   * @throws InvalidFolderException if it is no zip, or holds what a folder may not
   */
  public static ExerciseFolder read(byte[] archive) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      long left = ExerciseFolder.MAX_BYTES;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        byte[] content = zip.readNBytes((int) left + 1);
        left -= content.length;
        if (left < 0 || files.size() >= ExerciseFolder.MAX_FILES) {
          throw new InvalidFolderException("the zip holds too much for an exercise");
        }
        if (files.put(entry.getName(), content) != null) {
          throw new InvalidFolderException("the zip holds '" + entry.getName() + "' twice");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidFolderException("the zip cannot be read: " + e.getMessage());
    }
    if (files.isEmpty()) {
      throw new InvalidFolderException("this is not a zip, or it is empty");
    }
    return new ExerciseFolder(withoutOuterFolder(files));
  }

  private static TreeMap<String, byte[]> withoutOuterFolder(TreeMap<String, byte[]> files) {
    String first = files.firstKey();
    String outer = first.substring(0, first.indexOf('/') + 1);
    if (outer.isEmpty() || !files.containsKey(outer + ExerciseFolder.DEFINITION)) {
      return files;
    }
    if (!files.keySet().stream().allMatch(path -> path.startsWith(outer))) {
      return files;
    }
    TreeMap<String, byte[]> inner = new TreeMap<>();
    files.forEach((path, content) -> inner.put(path.substring(outer.length()), content));
    return inner;
  }
}

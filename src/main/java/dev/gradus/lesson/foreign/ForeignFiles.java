package dev.gradus.lesson.foreign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of a course from elsewhere, by path.
 *
 * @param leftOut what belongs to tools rather than to the course, and is not taken over
 */
public record ForeignFiles(SortedMap<String, byte[]> files, List<String> leftOut) {

  private static final long MOST_BYTES = 128L << 20;
  private static final int MOST_FILES = 5_000;
  private static final int LONGEST_PATH = 240;

  public ForeignFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    leftOut = List.copyOf(leftOut);
  }

  /**
   * What a file holds: an archive, or a chapter or deck alone, told by its content.
   *
   * @throws ForeignImportException if it holds what we don't accept
   */
  public static ForeignFiles read(String name, byte[] content) {
    return isZip(content) ? unzip(content) : of(name, content);
  }

  /** Whether this is an archive, whatever its name. */
  public static boolean isZip(byte[] content) {
    return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 8;
  }

  /** One chapter or deck alone. */
  public static ForeignFiles of(String name, byte[] content) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(checked(name), content);
    return new ForeignFiles(files, List.of());
  }

  /**
   * The files of an archive, in memory: no more is unpacked than the limits allow. A folder around
   * all of them is taken off.
   *
   * @throws ForeignImportException if it is no archive, or holds what we don't accept
   */
  public static ForeignFiles unzip(byte[] archive) {
    try {
      return unzip(archive, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | IOException e) {
      return unzipOld(archive);
    }
  }

  /** Old archives name their files in the letters of DOS. */
  private static ForeignFiles unzipOld(byte[] archive) {
    try {
      return unzip(archive, Charset.forName("IBM437"));
    } catch (IllegalArgumentException | IOException e) {
      throw new ForeignImportException(
          "The zip cannot be read (" + e.getMessage() + "); nothing was written.");
    }
  }

  private static ForeignFiles unzip(byte[] archive, Charset names) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<String> leftOut = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), names)) {
      long left = MOST_BYTES;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String path = checked(entry.getName());
        if (entry.isDirectory() || path.endsWith("/")) {
          continue;
        }
        byte[] content = zip.readNBytes((int) left + 1);
        left -= content.length;
        if (left < 0 || files.size() + leftOut.size() >= MOST_FILES) {
          throw new ForeignImportException(
              "The zip holds more than %,d MB or %,d files; nothing was written."
                  .formatted(MOST_BYTES >> 20, MOST_FILES));
        }
        if (isOfTools(path)) {
          leftOut.add(path);
        } else if (files.put(path, content) != null) {
          throw new ForeignImportException(
              "The zip holds '" + path + "' twice; nothing was written.");
        }
      }
    }
    if (files.isEmpty()) {
      throw new ForeignImportException("This is not a zip, or it is empty; nothing was written.");
    }
    return new ForeignFiles(withoutOuterFolder(files), leftOut);
  }

  /** Paths stay below their folder, on every system. */
  private static String checked(String name) {
    String path = name.replace('\\', '/');
    boolean climbs =
        path.startsWith("/")
            || path.matches("[A-Za-z]:.*")
            || ("/" + path + "/").matches("(?s).*/\\.{1,2}/.*|(?s).*//.*/.*");
    if (path.isBlank()
        || climbs
        || path.chars().anyMatch(letter -> Character.isISOControl(letter) || letter == 0xFFFD)
        || path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
      String shown = path.length() > 80 ? path.substring(0, 80) + "…" : path;
      throw new ForeignImportException(
          "'"
              + shown.replaceAll("\\p{Cntrl}", "?")
              + "' is not a path that we accept; nothing was written.");
    }
    return path;
  }

  private static boolean isOfTools(String path) {
    return ("/" + path)
        .matches(".*/(\\.git|__MACOSX|\\.ipynb_checkpoints)/.*|.*/(\\.DS_Store|Thumbs\\.db)");
  }

  private static SortedMap<String, byte[]> withoutOuterFolder(SortedMap<String, byte[]> files) {
    String first = files.firstKey();
    String outer = first.substring(0, first.indexOf('/') + 1);
    boolean around =
        !outer.isEmpty()
            && !outer.equals("slides/")
            && files.keySet().stream().allMatch(path -> path.startsWith(outer));
    if (!around) {
      return files;
    }
    SortedMap<String, byte[]> inner = new TreeMap<>();
    files.forEach((path, content) -> inner.put(path.substring(outer.length()), content));
    return inner;
  }

  Optional<byte[]> content(String path) {
    return Optional.ofNullable(files.get(path));
  }
}

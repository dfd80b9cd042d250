package dev.gradus.exercise;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The files of one exercise as bytes by path: immutable, what a version keeps and hashes. */
public final class ExerciseFolder {

  public static final String DEFINITION = "exercise.yaml";
  public static final String STATEMENT = "statement.md";
  public static final String STARTER = "starter/";

  /** What an exercise was made from, such as the Python of another course; kept for its author. */
  public static final String ORIGINAL = "original/";

  public static final String SUBMISSIONS = "submissions/";

  static final int MAX_FILES = 300;
  public static final long MAX_BYTES = 8L << 20;

  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*){0,5}");

  private final SortedMap<String, byte[]> files;

  /** Takes files by path; paths are relative, with slashes and without dots at the start. */
  public ExerciseFolder(Map<String, byte[]> files) {
    TreeMap<String, byte[]> copies = new TreeMap<>();
    long bytes = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().length() > 200 || !PATH.matcher(file.getKey()).matches()) {
        throw new InvalidFolderException("'" + file.getKey() + "' is not a path that we accept");
      }
      copies.put(file.getKey(), file.getValue().clone());
      bytes += file.getValue().length;
    }
    if (copies.size() > MAX_FILES || bytes > MAX_BYTES) {
      throw new InvalidFolderException(
          "a folder holds at most %,d files and %,d bytes".formatted(MAX_FILES, MAX_BYTES));
    }
    this.files = Collections.unmodifiableSortedMap(copies);
  }

  /** The same folder with this file, new or changed. */
  public ExerciseFolder with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same folder with this file, new or changed. */
  public ExerciseFolder with(String path, byte[] content) {
    TreeMap<String, byte[]> changed = new TreeMap<>(files);
    changed.put(path, content);
    return new ExerciseFolder(changed);
  }

  /** The same folder without a file. */
  public ExerciseFolder without(String path) {
    TreeMap<String, byte[]> changed = new TreeMap<>(files);
    changed.remove(path);
    return new ExerciseFolder(changed);
  }

  public SortedSet<String> paths() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
  }

  public Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  /** The text of a file; nothing where there is no such file or it is not UTF-8. */
  public Optional<String> text(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** SHA-256 over paths and contents, in hexadecimal: equal for equal folders only. */
  public String hash() {
    MessageDigest digest = sha256();
    files.forEach(
        (path, bytes) -> {
          byte[] name = path.getBytes(StandardCharsets.UTF_8);
          digest.update(ByteBuffer.allocate(8).putInt(name.length).putInt(bytes.length).array());
          digest.update(name);
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExerciseFolder folder && hash().equals(folder.hash());
  }

  @Override
  public int hashCode() {
    return hash().hashCode();
  }

  @Override
  public String toString() {
    return "folder of " + files.size() + " files";
  }
}

package dev.gradus.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads exercise folders from disk; symbolic links and hidden files are not followed or read. */
public final class FolderFiles {

  private FolderFiles() {}

  /** The regular files below a folder. */
  public static ExerciseFolder read(Path folder) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    long bytes = 0;
    for (Path file : regularFiles(folder)) {
      bytes += size(file);
      if (files.size() >= ExerciseFolder.MAX_FILES || bytes > ExerciseFolder.MAX_BYTES) {
        throw new InvalidFolderException(folder.getFileName() + " holds too much for an exercise");
      }
      files.put(slashed(folder.relativize(file)), content(file));
    }
    return new ExerciseFolder(files);
  }

  private static List<Path> regularFiles(Path folder) {
    try (Stream<Path> walk = Files.walk(folder, 6)) {
      return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> !slashed(folder.relativize(path)).matches("(.*/)?\\..*"))
          .limit(ExerciseFolder.MAX_FILES + 1L)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}

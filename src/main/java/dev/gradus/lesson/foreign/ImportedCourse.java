package dev.gradus.lesson.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A foreign course as the files of one of ours, and the report about it. */
public record ImportedCourse(SortedMap<String, byte[]> files, Report report) {

  public ImportedCourse {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Writes all files to a folder that was not there before: all of them, or nothing. */
  public void write(Path folder) {
    Path target = folder.toAbsolutePath().normalize();
    if (Files.exists(target)) {
      throw new ForeignImportException(target + " exists already; nothing was written.");
    }
    Path parent = target.getParent();
    if (parent == null) {
      throw new ForeignImportException(target + " can't be a course; nothing was written.");
    }
    try {
      Files.createDirectories(parent);
      Path temporary = Files.createTempDirectory(parent, ".import-");
      try {
        writeBelow(temporary);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        remove(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write below " + parent + "; nothing was written", e);
    }
  }

  private void writeBelow(Path folder) throws IOException {
    folder.toFile().setReadable(true, false);
    folder.toFile().setExecutable(true, false);
    for (String path : files.keySet()) {
      Path file = folder.resolve(path).normalize();
      if (!file.startsWith(folder)) {
        throw new ForeignImportException("'" + path + "' leads out of its folder.");
      }
      Files.createDirectories(file.getParent());
      Files.write(file, files.get(path));
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}

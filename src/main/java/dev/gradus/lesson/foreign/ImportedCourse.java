package dev.gradus.lesson.foreign;

import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.lesson.Lesson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A foreign course as the files of one of ours, what they are, and the report about it. */
public record ImportedCourse(Outline outline, SortedMap<String, byte[]> files, Report report) {

  public ImportedCourse {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * The lessons, with those figures that came with the course.
   *
   * @throws ForeignImportException if one is too large to be kept
   */
  public List<Lesson> lessons() {
    return outline.slugs(Report.Became.LESSON).stream().map(this::lesson).toList();
  }

  private Lesson lesson(String slug) {
    try {
      byte[] deck = Objects.requireNonNull(files.get(Lesson.place(slug)));
      return Lesson.of(slug, deck, below(Lesson.FOLDER + "/", slug + "/"));
    } catch (InvalidFolderException e) {
      throw refused("lesson", slug, e);
    }
  }

  /**
   * The folder of a question.
   *
   * @throws ForeignImportException if it is too large to be kept
   */
  public ExerciseFolder question(String slug) {
    return folder("", slug);
  }

  /**
   * The folder of a draft.
   *
   * @throws ForeignImportException if it is too large to be kept
   */
  public ExerciseFolder draft(String slug) {
    return folder("drafts/", slug);
  }

  private ExerciseFolder folder(String base, String slug) {
    try {
      return new ExerciseFolder(below(base + slug + "/", ""));
    } catch (InvalidFolderException e) {
      throw refused("exercise", slug, e);
    }
  }

  private static ForeignImportException refused(
      String kind, String slug, InvalidFolderException why) {
    return new ForeignImportException(
        "The %s %s can't be kept: %s. Nothing was written."
            .formatted(kind, slug, why.getMessage()));
  }

  /**
   * Makes sure that all of it can be kept.
   *
   * @throws ForeignImportException if not
   */
  public void requireKept() {
    lessons();
    outline.slugs(Report.Became.QUESTION).forEach(this::question);
    outline.slugs(Report.Became.DRAFT).forEach(this::draft);
  }

  /** The files whose paths go on like this below a folder, by path below it. */
  private SortedMap<String, byte[]> below(String folder, String start) {
    SortedMap<String, byte[]> found = new TreeMap<>();
    files
        .tailMap(folder + start)
        .headMap(folder + start + Character.MAX_VALUE)
        .forEach((path, content) -> found.put(path.substring(folder.length()), content));
    return found;
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

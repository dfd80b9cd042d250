package dev.gradus.lesson;

import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.markup.Markdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A deck with the figures that it shows, under its permanent name. */
public record Lesson(String slug, ExerciseFolder files, Deck deck) {

  /** The folder of a course that holds its decks. */
  public static final String FOLDER = "lessons";

  private static final String DECK = "deck.md";
  private static final int WORDS_PER_MINUTE = 180;
  private static final int SECONDS_PER_SLIDE = 15;

  /** A lesson from what was kept of it. */
  public static Lesson of(String slug, ExerciseFolder files) {
    return new Lesson(slug, files, Deck.read(files.text(DECK).orElse("")));
  }

  /**
   * Reads a deck of a course from disk, with those of its figures that lie beside it.
   *
   * @throws InvalidLessonException if there is no such deck, or it cannot be kept
   */
  public static Lesson read(Path course, String slug) {
    Path folder = course.resolve(FOLDER);
    Path deck = folder.resolve(slug + ".md");
    if (!Files.isRegularFile(deck, LinkOption.NOFOLLOW_LINKS)) {
      throw new InvalidLessonException("there is no file " + FOLDER + "/" + slug + ".md");
    }
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(DECK, content(deck));
    String text =
        new ExerciseFolder(files)
            .text(DECK)
            .orElseThrow(
                () -> new InvalidLessonException(FOLDER + "/" + slug + ".md is not UTF-8"));
    for (String path : images(Deck.read(text))) {
      Path figure = folder.resolve(path);
      if (Files.isRegularFile(figure, LinkOption.NOFOLLOW_LINKS)) {
        files.put(path, content(figure));
      }
    }
    return of(slug, new ExerciseFolder(files));
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The images of this site: relative paths without steps upward. */
  private static List<String> images(Deck deck) {
    return deck.slides().stream()
        .flatMap(slide -> slide.parts().stream())
        .flatMap(part -> Markdown.images(part.markdown()).stream())
        .filter(
            path ->
                path.matches("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*){0,3}"))
        .distinct()
        .toList();
  }

  /** What its author should look at: odd text, and figures that are not there. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(deck.findings());
    for (Slide slide : deck.slides()) {
      for (Part part : slide.parts()) {
        Markdown.images(part.markdown()).stream()
            .filter(path -> !files.paths().contains(path))
            .forEach(
                path -> all.add(new Finding(part.line(), "the figure " + path + " is missing")));
      }
    }
    return List.copyOf(all);
  }

  public String title() {
    return deck.title()
        .or(() -> deck.slides().stream().flatMap(slide -> slide.title().stream()).findFirst())
        .orElse(slug);
  }

  /** How long it takes to read it with the speaker's text, at least one minute. */
  public int minutes() {
    long words =
        deck.slides().stream()
            .flatMap(
                slide ->
                    Stream.concat(
                        Stream.of(slide.script()), slide.parts().stream().map(Part::markdown)))
            .mapToLong(text -> text.strip().split("\\s+").length)
            .sum();
    long seconds = words * 60 / WORDS_PER_MINUTE + (long) SECONDS_PER_SLIDE * deck.slides().size();
    return (int) Math.clamp(Math.round(seconds / 60.0), 1, 600);
  }
}

package dev.gradus.lesson;

import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.markup.Markdown;
import dev.gradus.markup.RunnableCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A deck with the figures that it shows, under its permanent name. */
public record Lesson(String slug, ExerciseFolder files, Deck deck) {

  /** The folder of a course that holds its decks. */
  public static final String FOLDER = "lessons";

  private static final Pattern OWN_FIGURE =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*){0,3}");
  private static final String DECK = "deck.md";
  private static final int WORDS_PER_MINUTE = 180;
  private static final int SECONDS_PER_SLIDE = 15;

  /** A lesson from what was kept of it. */
  public static Lesson of(String slug, ExerciseFolder files) {
    return new Lesson(slug, files, Deck.read(files.text(DECK).orElse("")));
  }

  /** A lesson from its deck and the figures that it shows, by path. */
  public static Lesson of(String slug, byte[] deck, SortedMap<String, byte[]> figures) {
    TreeMap<String, byte[]> files = new TreeMap<>(figures);
    files.put(DECK, deck);
    return of(slug, new ExerciseFolder(files));
  }

  /** Where a course keeps the deck of this name. */
  public static String place(String slug) {
    return FOLDER + "/" + slug + ".md";
  }

  /** The same lesson with this figure, new or another. */
  public Lesson with(String path, byte[] figure) {
    return new Lesson(slug, files.with(path, figure), deck);
  }

  /**
   * Reads a deck of a course from disk, with those of its figures that lie beside it.
   *
   * @throws InvalidLessonException if there is no such deck, or it cannot be kept
   */
  public static Lesson read(Path course, String slug) {
    Path folder = course.resolve(FOLDER);
    Path deck = course.resolve(place(slug));
    if (!Files.isRegularFile(deck, LinkOption.NOFOLLOW_LINKS)) {
      throw new InvalidLessonException("there is no file " + place(slug));
    }
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(DECK, content(deck));
    String text =
        new ExerciseFolder(files)
            .text(DECK)
            .orElseThrow(() -> new InvalidLessonException(place(slug) + " is not UTF-8"));
    List<String> images = images(Deck.read(text));
    for (String path :
        Stream.concat(images.stream(), ImagePlaces.of(slug, images).all()).toList()) {
      if (OWN_FIGURE.matcher(path).matches()) {
        Path figure = folder.resolve(path);
        if (Files.isRegularFile(figure, LinkOption.NOFOLLOW_LINKS)) {
          files.put(path, content(figure));
        }
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

  /** The addresses of all images as they are written, each once. */
  private static List<String> images(Deck deck) {
    return deck.slides().stream()
        .flatMap(slide -> slide.parts().stream())
        .flatMap(part -> Markdown.images(part.plain()).stream())
        .distinct()
        .toList();
  }

  /** The code of a slide that readers may run, by its key. */
  public Optional<String> runnable(String key) {
    return deck.slides().stream()
        .flatMap(slide -> slide.parts().stream())
        .map(part -> RunnableCode.in(part.plain()).get(key))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Where the files of images go that are not beside the deck, such as those from elsewhere. */
  public ImagePlaces places() {
    return ImagePlaces.of(slug, images(deck));
  }

  /** The file of this lesson that is shown for an image, if it is there. */
  public Optional<String> figure(ImagePlaces places, String address) {
    String beside = address.replaceFirst("^\\./", "");
    return files.paths().contains(beside)
        ? Optional.of(beside)
        : places.place(address).filter(files.paths()::contains);
  }

  /** What its author should look at: odd text, and figures that are not there. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(deck.findings());
    ImagePlaces places = places();
    for (Slide slide : deck.slides()) {
      for (Part part : slide.parts()) {
        Markdown.images(part.plain()).stream()
            .filter(path -> figure(places, path).isEmpty())
            .forEach(path -> all.add(missing(part, path, places)));
      }
    }
    return List.copyOf(all);
  }

  private Finding missing(Part part, String path, ImagePlaces places) {
    boolean remote = ImagePlaces.isRemote(path);
    String place = places.place(path).orElse(path);
    return new Finding(
        part.line(),
        remote ? FindingKind.REMOTE_IMAGE : FindingKind.MISSING_FIGURE,
        remote
            ? "an image from elsewhere is never fetched; its file goes to " + FOLDER + "/" + place
            : "the figure " + path + " is missing");
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

package dev.gradus.lesson.foreign;

import dev.gradus.lesson.Deck;
import dev.gradus.lesson.FindingKind;
import dev.gradus.lesson.Header;
import dev.gradus.lesson.Lesson;
import dev.gradus.lesson.Slide;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The decks of a foreign course: found by the keys that videos name, kept as they are. */
final class Decks {

  private static final Pattern KEY = Pattern.compile("(?i)(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])");

  private final SequencedMap<String, ForeignText> open = new LinkedHashMap<>();
  private final Map<String, String> taken = new LinkedHashMap<>();
  private final Pictures pictures;
  private final Remarks remarks;
  private final SortedMap<String, byte[]> files;

  Decks(Pictures pictures, Remarks remarks, SortedMap<String, byte[]> files) {
    this.pictures = pictures;
    this.remarks = remarks;
    this.files = files;
  }

  void add(ForeignText text) {
    open.put(text.path(), text);
  }

  /** The deck that a video names by its key, in the file's name or above its slides. */
  Optional<ForeignText> named(String key) {
    return open.values().stream()
        .filter(text -> keyOf(text).filter(key::equalsIgnoreCase).isPresent())
        .findFirst();
  }

  private static Optional<String> keyOf(ForeignText text) {
    Matcher name = KEY.matcher(text.path());
    if (name.find()) {
      return Optional.of(name.group());
    }
    return Header.read(text.lines().stream().limit(40).toList()).value("key");
  }

  /** The lesson that a deck became before, if it did. */
  Optional<String> lessonOf(ForeignText text) {
    return Optional.ofNullable(taken.get(text.path()));
  }

  /** The decks that nobody has taken, in the order of their names. */
  SequencedMap<String, ForeignText> left() {
    SequencedMap<String, ForeignText> left = new LinkedHashMap<>(open);
    left.keySet().removeAll(taken.keySet());
    return left;
  }

  /** What a deck is called: as its first slide, or as it calls itself. */
  static Optional<String> title(ForeignText text) {
    Deck deck = Deck.read(text.text());
    return deck.slides().stream()
        .flatMap(slide -> slide.title().stream())
        .findFirst()
        .or(deck::title);
  }

  /** Makes a deck the lesson of this name, and returns how many slides it has. */
  int take(ForeignText text, String slug) {
    taken.put(text.path(), slug);
    Deck deck = Deck.read(text.text());
    remarks.addAll(text.path(), deck.findings());
    keys(text, deck);
    new SlideChecks(text, remarks).check(deck);
    String shown =
        deck.slides().stream()
            .flatMap(slide -> slide.parts().stream())
            .map(part -> part.plain())
            .collect(Collectors.joining("\n\n"));
    files.putAll(pictures.place(text, 1, shown, Lesson.FOLDER + "/", slug).copied());
    files.put(Lesson.FOLDER + "/" + slug + ".md", QuestionFolder.bytes(text.text()));
    return deck.slides().size();
  }

  /** What is there twice in the deck is among its findings; here it is held against the course. */
  private void keys(ForeignText text, Deck deck) {
    Set<String> seen = new HashSet<>();
    for (Slide slide : deck.slides()) {
      if (slide.key().isEmpty()) {
        remarks.add(text.path(), slide.line(), FindingKind.MISSING_KEY, "the slide has no key");
      } else if (seen.add(slide.key().get())) {
        remarks.key(text.path(), slide.line(), slide.key().get());
      }
    }
  }

  /** A lesson of one slide for a video that has no slides. */
  void standIn(String slug, Section video, String title) {
    String addresses =
        video.header().all().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("video_") && !entry.getValue().isBlank())
            .map(entry -> "- [" + entry.getKey() + "](" + address(entry.getValue()) + ")")
            .collect(Collectors.joining("\n"));
    String blocks =
        video.blocks().stream()
            .filter(block -> block.name().startsWith("video_") && !block.isEmpty())
            .map(block -> "- [" + block.name() + "](" + address(block.code().text()) + ")\n")
            .collect(Collectors.joining());
    String deck =
        """
        ---
        title: %s
        ---

        ## %s

        ```yaml
        type: FullSlide
        ```

        `@part1`
        The course had a video here, without slides.

        %s
        """
            .formatted(
                YamlWriter.title(title),
                title.replaceAll("\\s+", " "),
                Question.join(addresses, blocks, video.main().text()));
    files.put(Lesson.FOLDER + "/" + slug + ".md", QuestionFolder.bytes(deck));
  }

  private static String address(String written) {
    String address = written.replaceAll("\\s", "");
    return address.startsWith("//") ? "https:" + address : address;
  }
}

package dev.gradus.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts a deck into its slides: at lines of three dashes that stand in no code. */
final class DeckReader {

  private final List<Line> lines;
  private final Findings findings = new Findings();
  private Optional<String> title = Optional.empty();

  DeckReader(String text) {
    this.lines = Line.of(text);
  }

  Deck read() {
    reportOpenCode();
    List<Slide> slides = new ArrayList<>();
    for (List<Line> section : sections()) {
      slides.add(new SlideReader(section, findings).read());
    }
    reportRepeatedKeys(slides);
    if (slides.isEmpty()) {
      findings.add(1, FindingKind.NO_SLIDES, "the deck has no slide");
    }
    return new Deck(title, slides, findings.inOrder());
  }

  private void reportOpenCode() {
    lines.stream()
        .filter(Line::cutsCode)
        .forEach(
            line ->
                findings.add(
                    line.number(),
                    FindingKind.CODE_NOT_CLOSED,
                    "the code above this line is not closed"));
  }

  private List<List<Line>> sections() {
    List<List<Line>> sections = new ArrayList<>();
    List<Line> section = new ArrayList<>();
    boolean inFrontMatter = startsWithFrontMatter();
    for (Line line : lines) {
      if (!line.isDivider()) {
        section.add(line);
      } else if (inFrontMatter && !section.isEmpty()) {
        inFrontMatter = false;
        takeFrontMatter(section);
        section = new ArrayList<>();
      } else {
        addFilled(sections, section);
        section = new ArrayList<>();
      }
    }
    addFilled(sections, section);
    return sections;
  }

  private static void addFilled(List<List<Line>> sections, List<Line> section) {
    if (section.stream().anyMatch(line -> !line.text().isBlank())) {
      sections.add(section);
    }
  }

  /** Front matter is fenced by dividers at the very top and holds keys, not a slide. */
  private boolean startsWithFrontMatter() {
    List<Line> filled = lines.stream().filter(line -> !line.text().isBlank()).limit(2).toList();
    return filled.size() == 2
        && filled.get(0).isDivider()
        && filled.get(1).text().matches("\\w+\\s*:.*")
        && filled.get(0).number() <= 20;
  }

  private void takeFrontMatter(List<Line> section) {
    Header header = Header.read(section);
    title = header.value("title");
    if (title.filter(Placeholders::isPlaceholder).isPresent()) {
      findings.add(
          header.line("title"),
          FindingKind.PLACEHOLDER,
          "the deck's title was never filled in: '" + title.get() + "'");
      title = Optional.empty();
    }
    header.reportUnknown(findings, "title", "key", "video_link", "transformations", "description");
  }

  private void reportRepeatedKeys(List<Slide> slides) {
    Map<String, Slide> byKey = new HashMap<>();
    for (Slide slide : slides) {
      slide
          .key()
          .map(key -> byKey.putIfAbsent(key, slide))
          .ifPresent(
              first ->
                  findings.add(
                      slide.line(),
                      FindingKind.DUPLICATE_KEY,
                      "the slide at line " + first.line() + " has the same key"));
    }
  }
}

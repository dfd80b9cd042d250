package dev.gradus.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one slide: title, header, parts, and what belongs to the speaker. */
final class SlideReader {

  private static final Pattern MARKER = Pattern.compile("\\s*`@(\\w+)`\\s*");
  // Some authors forget the blank behind the signs.
  private static final Pattern TITLE = Pattern.compile("#{1,2}\\s+(.*)|##(?=[^#\\s])(.*)");
  private static final Pattern OPENS_HEADER = Pattern.compile("```\\s*\\{?ya?ml}?");

  /** The mark of a click in the speaker's text. */
  static final Pattern CLICK = Pattern.compile("<\\s*click\\s*/?>", Pattern.CASE_INSENSITIVE);

  private static final String BEFORE_PARTS = "";
  private static final String HEAD = "head";
  private static final List<String> KNOWN =
      List.of("type", "key", "disable_transition", "center_content", "code_zoom", "hide_title");

  private final List<Line> lines;
  private final Findings findings;
  private int next;

  SlideReader(List<Line> lines, Findings findings) {
    this.lines = lines;
    this.findings = findings;
  }

  Slide read() {
    skipBlank();
    int line = lines.get(next).number();
    Optional<String> title = title();
    Header header = header(line);
    SequencedMap<String, List<Line>> blocks = blocks();
    String script = text(blocks.getOrDefault("script", List.of())).strip();
    List<Part> parts = parts(blocks, pictures(header, line));
    reportClicks(line, script, parts);
    reportTitle(line, title, header);
    return new Slide(
        line,
        title,
        type(header, line),
        header.value("key"),
        Slide.Look.of(header),
        parts,
        speaker(blocks),
        script,
        citations(blocks));
  }

  private void skipBlank() {
    while (next < lines.size() - 1 && lines.get(next).text().isBlank()) {
      next++;
    }
  }

  private Optional<String> title() {
    Matcher title = TITLE.matcher(lines.get(next).text());
    if (!title.matches()) {
      return Optional.empty();
    }
    next++;
    String text = title.group(1) == null ? title.group(2) : title.group(1);
    return Optional.of(text.strip()).filter(found -> !found.isEmpty());
  }

  private Header header(int line) {
    int from = next;
    while (from < lines.size() && lines.get(from).text().isBlank()) {
      from++;
    }
    boolean opens =
        from < lines.size() && OPENS_HEADER.matcher(lines.get(from).text().strip()).matches();
    if (!opens) {
      findings.add(line, FindingKind.UNKNOWN_HEADER, "the slide has no header with its type");
      return Header.read(List.of());
    }
    int to = from + 1;
    while (to < lines.size() && belongsToHeader(lines.get(to))) {
      to++;
    }
    boolean closed = to < lines.size() && lines.get(to).isFence();
    if (!closed) {
      findings.add(
          lines.get(from).number(), FindingKind.UNKNOWN_HEADER, "the header is not closed");
    }
    next = Math.min(lines.size(), closed ? to + 1 : to);
    Header header = Header.read(lines.subList(from + 1, to));
    List<String> known = new ArrayList<>(KNOWN);
    known.addAll(HeadPictures.keys(header));
    header.reportUnknown(findings, known.toArray(String[]::new));
    header
        .value("code_zoom")
        .filter(zoom -> !zoom.matches("\\d{1,3}"))
        .ifPresent(
            zoom ->
                findings.add(
                    header.line("code_zoom"),
                    FindingKind.UNKNOWN_KEY,
                    "the code_zoom '" + zoom + "' is no number of percents; 100 counts"));
    return header;
  }

  /** What the header names is shown like a part below the others. */
  private List<Line> pictures(Header header, int line) {
    for (String key : HeadPictures.keys(header)) {
      findings.add(
          header.line(key),
          FindingKind.UNKNOWN_KEY,
          "the key '" + key + "' names a picture; it is shown below the slide's parts");
    }
    return HeadPictures.markdown(header)
        .lines()
        .map(text -> new Line(line, text, false, false))
        .toList();
  }

  private static boolean belongsToHeader(Line line) {
    return !line.isFence()
        && line.text().matches("\\s*[\\w\"'.-]+\\s*:.*|\\s+\\S.*|-\\s.*|\\s*#.*");
  }

  private SlideType type(Header header, int line) {
    Optional<String> name = header.value("type");
    Optional<SlideType> type = name.flatMap(SlideType::named);
    if (name.isPresent() && type.isEmpty()) {
      findings.add(
          line,
          FindingKind.UNKNOWN_TYPE,
          "the slide type '" + name.get() + "' is not known; shown as a FullSlide");
    }
    return type.orElse(SlideType.FULL_SLIDE);
  }

  /** The lines behind each marker; those before the first one have no name. */
  private SequencedMap<String, List<Line>> blocks() {
    SequencedMap<String, List<Line>> blocks = new LinkedHashMap<>();
    List<Line> block = new ArrayList<>();
    blocks.put(BEFORE_PARTS, block);
    for (Line line : lines.subList(next, lines.size())) {
      Matcher marker = MARKER.matcher(line.text());
      if (line.inCode() || !marker.matches()) {
        block.add(line);
        continue;
      }
      String name = marker.group(1).toLowerCase(Locale.ROOT);
      if (blocks.containsKey(name)) {
        findings.add(
            line.number(),
            FindingKind.UNKNOWN_PART,
            "the part '" + name + "' appears twice; both are kept");
      }
      block = blocks.computeIfAbsent(name, _ -> new ArrayList<>());
    }
    return blocks;
  }

  private List<Part> parts(SequencedMap<String, List<Line>> blocks, List<Line> pictures) {
    SequencedMap<String, List<Line>> shown = new LinkedHashMap<>();
    blocks.forEach(
        (name, block) -> {
          List<Line> own = name.equals("lower_third") ? withoutSpeaker(block) : block;
          boolean hidden = name.equals("script") || name.equals("citations");
          if (!hidden && own.stream().anyMatch(line -> !line.text().isBlank())) {
            reportOddPart(name, own.getFirst());
            shown.put(name, own);
          }
        });
    if (!pictures.isEmpty()) {
      shown.merge(HEAD, pictures, SlideReader::joined);
    }
    return new StepReader(shown).parts();
  }

  private static List<Line> joined(List<Line> first, List<Line> rest) {
    List<Line> all = new ArrayList<>(first);
    all.addAll(rest);
    return all;
  }

  private static List<Line> withoutSpeaker(List<Line> block) {
    return block.stream().filter(line -> !line.text().matches("(name|title)\\s*:.*")).toList();
  }

  private void reportOddPart(String name, Line line) {
    if (name.equals(BEFORE_PARTS)) {
      findings.add(
          line.number(),
          FindingKind.UNKNOWN_PART,
          "there is text before the first part; it is shown above it");
    } else if (!name.matches("part[1-4]")) {
      findings.add(
          line.number(),
          FindingKind.UNKNOWN_PART,
          "the part '" + name + "' is not known; it is shown as a part");
    }
  }

  private void reportTitle(int line, Optional<String> title, Header header) {
    boolean needsNone =
        header.value("hide_title").filter("true"::equalsIgnoreCase).isPresent()
            || header.value("type").filter("FullImageSlide"::equals).isPresent();
    if (title.isEmpty() && !needsNone) {
      findings.add(line, FindingKind.MISSING_TEXT, "the slide has no title");
    } else if (title.filter(Placeholders::isPlaceholder).isPresent()) {
      findings.add(
          line,
          FindingKind.PLACEHOLDER,
          "the slide's title was never filled in: '" + title.get() + "'");
    }
  }

  private Optional<Slide.Speaker> speaker(SequencedMap<String, List<Line>> blocks) {
    return Optional.ofNullable(blocks.get("lower_third")).map(Header::read).map(this::speaker);
  }

  private Slide.Speaker speaker(Header header) {
    for (String key : List.of("name", "title")) {
      if (header.line(key) > 0 && header.value(key).isEmpty()) {
        findings.add(
            header.line(key), FindingKind.MISSING_TEXT, "the speaker's " + key + " is empty");
      }
    }
    return new Slide.Speaker(header.value("name").orElse(""), header.value("title").orElse(""));
  }

  private static List<String> citations(SequencedMap<String, List<Line>> blocks) {
    return blocks.getOrDefault("citations", List.of()).stream()
        .map(line -> line.text().strip().replaceFirst("^[-*]\\s*", ""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Who marks clicks in the speaker's text marks each; a text without marks claims nothing. */
  private void reportClicks(int line, String script, List<Part> parts) {
    int said = CLICK.split(script, -1).length - 1;
    int shown = parts.stream().mapToInt(Part::lastStep).max().orElse(0);
    if (said > 0 && said != shown) {
      findings.add(
          line,
          FindingKind.CLICKS_DIFFER,
          "clicks in the speaker's text: %d, steps on the slide: %d".formatted(said, shown));
    }
  }

  private static String text(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }
}

package dev.gradus.lesson.foreign;

import dev.gradus.lesson.FindingKind;
import dev.gradus.lesson.Findings;
import dev.gradus.lesson.HeadPictures;
import dev.gradus.lesson.Header;
import dev.gradus.lesson.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one exercise: title, header, text, blocks, and the steps behind lines of three stars. */
final class SectionReader {

  private static final Pattern MARKER =
      Pattern.compile(
          "\\s*`@{1,2}([\\w.-]+)`\\s*(\\{.*})?\\s*|\\*{3}\\s*=\\s*(\\w+)\\s*(\\{.*})?\\s*");
  private static final Pattern TITLE = Pattern.compile("#{2,3}\\s+(.*)");
  private static final Pattern OPENS_HEADER = Pattern.compile("```\\s*\\{?ya?ml}?(\\s.*)?");
  // A key may be left without a value: what follows it is the next key, unless it is an address.
  private static final Pattern PAIR =
      Pattern.compile("(\\w+)\\s*:\\s*(\"[^\"]*\"|'[^']*'|(?!\\w+\\s*:(?!//))\\S+)?(?=\\s|$)");
  private static final String[] KNOWN = {
    "type",
    "key",
    "lang",
    "xp",
    "skills",
    "subxps",
    "video_link",
    "video_hls",
    "aspect_ratio",
    "title",
    "isOrdered",
    "is_ordered",
    "kind",
    "difficulty",
    "disable_code_execution"
  };

  private final ForeignText text;
  private final List<Line> lines;
  private final Findings findings;
  private int next;

  SectionReader(ForeignText text, List<Line> lines, Findings findings) {
    this.text = text;
    this.lines = lines;
    this.findings = findings;
  }

  static boolean opensHeader(Line line) {
    return OPENS_HEADER.matcher(line.text().strip()).matches();
  }

  Section read() {
    List<Integer> cuts = steps();
    int end = cuts.isEmpty() ? lines.size() : cuts.getFirst();
    List<Section> steps = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      int to = i + 1 < cuts.size() ? cuts.get(i + 1) : lines.size();
      List<Line> step = lines.subList(cuts.get(i) + 1, to);
      steps.add(new SectionReader(text, step, findings).read());
    }
    return read(lines.subList(0, end), steps);
  }

  /** Where a step starts: three stars with a title or a header below them. */
  private List<Integer> steps() {
    List<Integer> steps = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.inCode() && line.text().strip().equals("***") && headerBelow(i + 1)) {
        steps.add(i);
      }
    }
    return steps;
  }

  private boolean headerBelow(int from) {
    return lines.subList(from, lines.size()).stream()
        .filter(line -> !line.isBlank())
        .limit(2)
        .anyMatch(SectionReader::opensHeader);
  }

  private Section read(List<Line> own, List<Section> steps) {
    Header inline = divider(own);
    skipBlank(own);
    Optional<String> title = title(own);
    Header header = header(own, inline);
    title = title.or(() -> title(own)).or(() -> header.value("title"));
    List<Block> blocks = blocks(own.subList(Math.min(next, own.size()), own.size()));
    return new Section(
        title, header, blocks.getFirst(), blocks.subList(1, blocks.size()), steps, lines);
  }

  /** The divider above, and the header that it may carry. */
  private Header divider(List<Line> own) {
    if (own.isEmpty() || !ChapterReader.divider(own.getFirst()).matches()) {
      return Header.read(List.of());
    }
    next = 1;
    return pairs(own.getFirst(), own.getFirst().text().substring(3));
  }

  private Header pairs(Line line, String text) {
    List<Line> pairs = new ArrayList<>();
    Matcher pair = PAIR.matcher(text);
    while (pair.find()) {
      String value = Objects.requireNonNullElse(pair.group(2), "");
      pairs.add(new Line(line.number(), pair.group(1) + ": " + value, false, false));
    }
    return Header.read(this.text.header(pairs));
  }

  private void skipBlank(List<Line> own) {
    while (next < own.size() && own.get(next).isBlank()) {
      next++;
    }
  }

  private Optional<String> title(List<Line> own) {
    skipBlank(own);
    Matcher title = TITLE.matcher(next < own.size() ? own.get(next).text() : "");
    if (!title.matches()) {
      return Optional.empty();
    }
    next++;
    return Optional.of(title.group(1).strip()).filter(found -> !found.isEmpty());
  }

  private Header header(List<Line> own, Header inline) {
    skipBlank(own);
    if (next >= own.size() || !opensHeader(own.get(next))) {
      if (inline.value("type").isEmpty()) {
        findings.add(
            own.isEmpty() ? 1 : own.getFirst().number(),
            FindingKind.UNKNOWN_HEADER,
            "there is no header with the type of the exercise");
      }
      return inline;
    }
    Line opening = own.get(next++);
    List<Line> entries = new ArrayList<>();
    while (next < own.size() && !own.get(next).isFence() && !isMarker(own.get(next))) {
      entries.add(own.get(next++));
    }
    if (next < own.size() && own.get(next).isFence()) {
      next++;
    } else {
      findings.add(opening.number(), FindingKind.UNKNOWN_HEADER, "the header is not closed");
    }
    String behind = opening.text().strip().replaceFirst("```\\s*\\{?ya?ml}?", "");
    Header header = behind.isBlank() ? Header.read(text.header(entries)) : pairs(opening, behind);
    List<String> known = new ArrayList<>(List.of(KNOWN));
    for (String key : HeadPictures.keys(header)) {
      known.add(key);
      findings.add(
          header.line(key),
          FindingKind.UNKNOWN_KEY,
          "the key '" + key + "' names a picture; it is shown above the text");
    }
    header.reportUnknown(findings, known.toArray(String[]::new));
    return header;
  }

  private static boolean isMarker(Line line) {
    return MARKER.matcher(line.text()).matches();
  }

  private List<Block> blocks(List<Line> below) {
    List<Block> blocks = new ArrayList<>();
    String name = "";
    int line = below.isEmpty() ? 1 : below.getFirst().number();
    List<Line> block = new ArrayList<>();
    for (Line each : below) {
      Matcher marker = MARKER.matcher(each.text());
      if (each.inCode() || !marker.matches()) {
        block.add(each);
        continue;
      }
      blocks.add(new Block(name, line, block));
      name = marker.group(1) == null ? marker.group(3) : marker.group(1);
      line = each.number();
      block = new ArrayList<>();
    }
    blocks.add(new Block(name, line, block));
    return blocks;
  }
}

package dev.gradus.lesson.foreign;

import dev.gradus.lesson.FindingKind;
import dev.gradus.lesson.Findings;
import dev.gradus.lesson.Header;
import dev.gradus.lesson.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a chapter into its exercises: at lines of three dashes outside of code, which may carry the
 * header as in {@code --- type:NormalExercise key:0123456789}.
 */
final class ChapterReader {

  private static final Pattern DIVIDER = Pattern.compile("---(\\s+\\w+\\s*:\\s*\\S.*)?\\s*");

  private final ForeignText text;
  private final Findings findings;

  ChapterReader(ForeignText text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  Chapter read() {
    List<List<Line>> cut = cut();
    Header frontMatter = Header.read(List.of());
    List<Section> sections = new ArrayList<>();
    List<Line> pending = new ArrayList<>();
    for (int i = 0; i < cut.size(); i++) {
      List<Line> lines = cut.get(i);
      if (i == 0 && isFrontMatter(lines)) {
        frontMatter = frontMatter(lines);
        continue;
      }
      pending.addAll(lines);
      boolean more = i + 1 < cut.size() && !startsExercise(cut.get(i + 1));
      if (!more) {
        sections.add(new SectionReader(text, pending, findings).read());
        pending = new ArrayList<>();
      }
    }
    return new Chapter(text.path(), frontMatter, sections);
  }

  /** The lines between dividers; each part keeps the divider above it. */
  private List<List<Line>> cut() {
    List<List<Line>> cut = new ArrayList<>();
    List<Line> part = new ArrayList<>();
    for (Line line : text.lines()) {
      if (line.cutsCode()) {
        findings.add(
            line.number(), FindingKind.CODE_NOT_CLOSED, "the code above this line is not closed");
      }
      if (!line.inCode() && DIVIDER.matcher(line.text()).matches()) {
        addFilled(cut, part);
        part = new ArrayList<>();
      }
      part.add(line);
    }
    addFilled(cut, part);
    return cut;
  }

  private static void addFilled(List<List<Line>> cut, List<Line> part) {
    boolean filled =
        part.stream().anyMatch(line -> !line.isBlank() && !line.text().strip().equals("---"));
    if (filled) {
      cut.add(part);
    }
  }

  /** A divider with nothing like an exercise below it is a rule across the text above. */
  private static boolean startsExercise(List<Line> part) {
    if (part.getFirst().text().strip().length() > 3) {
      return true;
    }
    return part.stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .limit(2)
        .anyMatch(line -> SectionReader.opensHeader(line) || line.text().startsWith("## "));
  }

  private static boolean isFrontMatter(List<Line> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.text().strip().equals("---"))
        .limit(1)
        .anyMatch(line -> line.text().matches("[\\w\"']+\\s*:.*"));
  }

  private Header frontMatter(List<Line> lines) {
    List<Line> entries =
        lines.stream()
            .filter(line -> !line.text().strip().equals("---"))
            .takeWhile(line -> !line.text().startsWith("## "))
            .toList();
    Header header = Header.read(text.header(entries));
    header.reportUnknown(
        findings,
        "title",
        "title_meta",
        "description",
        "free_preview",
        "attachments",
        "slides_link",
        "lessons",
        "output",
        "key",
        "video_link",
        "transformations",
        "author",
        "date");
    return header;
  }

  static Matcher divider(Line line) {
    return DIVIDER.matcher(line.text());
  }
}

package dev.gradus.lesson.foreign;

import dev.gradus.lesson.Line;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file of a foreign course is, told from its content rather than from its name. */
enum FileKind {
  CHAPTER,
  DECK,
  COURSE,
  OTHER;

  private static final Pattern TEXT = Pattern.compile("(?i).*\\.(md|rmd|markdown|qmd)");
  private static final Pattern TYPE =
      Pattern.compile("\\s*[\"']?type[\"']?\\s*:\\s*[\"']?(\\w+).*|---\\s+type\\s*:\\s*(\\w+).*");
  private static final Pattern SLIDE =
      Pattern.compile("\\w*Slide|TwoColumns|TwoRows\\w*|ThreeColumns|ThreeRows");

  static boolean isText(String path) {
    return TEXT.matcher(path).matches();
  }

  static boolean isCourse(String path) {
    return path.matches("(?i)(.*/)?course\\.ya?ml");
  }

  static FileKind of(ForeignText text) {
    int slides = 0;
    int exercises = 0;
    List<Line> lines = text.lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher type = TYPE.matcher(lines.get(i).text());
      if (!type.matches() || type.group(1) != null && !isInHeader(lines, i)) {
        continue;
      }
      String name = type.group(1) != null ? type.group(1) : type.group(2);
      if (SLIDE.matcher(name).matches()) {
        slides++;
      } else {
        exercises++;
      }
    }
    if (slides + exercises > 0) {
      return slides > exercises ? DECK : CHAPTER;
    }
    boolean hasParts =
        lines.stream().anyMatch(line -> !line.inCode() && line.text().strip().equals("`@part1`"));
    boolean hasBlocks =
        lines.stream()
            .anyMatch(line -> line.text().strip().matches("`@(solution|sct|possible_answers)`"));
    return hasParts ? DECK : hasBlocks ? CHAPTER : OTHER;
  }

  /** Headers are short: the fence that opens one is a few lines above. */
  private static boolean isInHeader(List<Line> lines, int at) {
    for (int i = at - 1; i >= 0 && i >= at - 20; i--) {
      if (lines.get(i).isFence()) {
        return SectionReader.opensHeader(lines.get(i));
      }
    }
    return false;
  }
}

package dev.gradus.lesson.foreign;

import dev.gradus.lesson.FindingKind;
import dev.gradus.lesson.Line;
import dev.gradus.lesson.foreign.python.Names;
import dev.gradus.lesson.foreign.python.PythonCode;
import dev.gradus.lesson.foreign.python.RandomInput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for faults in the code of exercises: unsound Python, undefined names, unseeded numbers. */
final class CodeChecks {

  private static final Pattern CODE =
      Pattern.compile("(TabStacked)?(Normal|Console|MultipleChoice|Tab|Bullet)\\w*Exercise");
  private static final Pattern NAMED = Pattern.compile("`([A-Za-z]\\w*[_\\d]\\w*)`");
  private static final Pattern SQL =
      Pattern.compile(
          "(?i)\\s*(select\\s+[^\\s=(]|insert\\s+into\\s|update\\s+\\w+\\s+set\\s|delete\\s+from\\s"
              + "|with\\s+\\w+\\s+as\\s*\\(|(create|alter|drop)\\s+[a-z]+\\s+\\w)");
  private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*(--|#).*$");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  private final String file;
  private final Remarks remarks;
  private final String language;

  CodeChecks(String file, Remarks remarks, String language) {
    this.file = file;
    this.remarks = remarks;
    this.language = language;
  }

  /** An exercise alone, or one with steps, which go on from each other. */
  void check(Section section) {
    if (!CODE.matcher(section.type()).matches()) {
      return;
    }
    Names names = new Names();
    boolean seeded = check(section, names, false);
    for (Section step : section.steps()) {
      seeded = check(step, names, seeded);
    }
  }

  private boolean check(Section section, Names names, boolean seededBefore) {
    boolean seeded = seededBefore;
    boolean isPython =
        section.header().value("lang").orElse(language).equals("python") && !isSql(section);
    checkNamesInText(section);
    for (String name : List.of("pre_exercise_code", "solution")) {
      Optional<Block.Code> code = section.block(name).map(Block::code);
      if (code.isPresent()) {
        if (isPython) {
          python(code.get(), names);
        }
        seeded = seeded || RandomInput.isSeeded(code.get().text());
        if (!seeded) {
          random(code.get());
        }
      }
    }
    return seeded;
  }

  /** Queries under the name of Python would have every word of theirs undefined; told once. */
  private boolean isSql(Section section) {
    for (String name : List.of("solution", "sample_code")) {
      Optional<Block.Code> code =
          section.block(name).map(Block::code).filter(found -> startsQuery(found.text()));
      if (code.isPresent()) {
        remarks.add(
            file,
            code.get().line(),
            FindingKind.CODE_NOT_SOUND,
            "the code of the exercise is said to be Python, but it is SQL");
        return true;
      }
    }
    return false;
  }

  private static boolean startsQuery(String code) {
    return SQL.matcher(COMMENT.matcher(code).replaceAll("")).lookingAt();
  }

  private void random(Block.Code code) {
    RandomInput.first(code.text())
        .ifPresent(
            draw ->
                remarks.add(
                    file,
                    code.line() + draw.line(),
                    FindingKind.UNSEEDED_RANDOM,
                    draw.call() + " draws without a seed: its results differ at each run"));
  }

  private void python(Block.Code code, Names names) {
    if (!code.language().matches("python|py|")) {
      return;
    }
    PythonCode python = PythonCode.read(code.text(), code.line());
    python
        .trouble()
        .ifPresent(
            trouble ->
                remarks.add(file, trouble.line(), FindingKind.CODE_NOT_SOUND, trouble.message()));
    if (python.trouble().isPresent()) {
      names.giveUp();
      return;
    }
    for (Names.Use use : names.undefined(python)) {
      remarks.add(
          file,
          use.line(),
          FindingKind.UNDEFINED_NAME,
          use.printed()
              ? "the code prints '" + use.name() + "', which nobody defines"
              : "the code uses '" + use.name() + "', which nobody defines");
    }
  }

  /** A name in the text that no code has, where the code has one that differs by a letter. */
  private void checkNamesInText(Section section) {
    Set<String> inCode = new TreeSet<>();
    for (String name : List.of("pre_exercise_code", "sample_code", "solution")) {
      section.block(name).map(Block::code).ifPresent(code -> words(code.text(), inCode));
    }
    section.block("instructions").ifPresent(block -> checkNamesInText(block, inCode));
    checkNamesInText(section.main(), inCode);
  }

  private static void words(String code, Set<String> words) {
    Matcher word = WORD.matcher(code);
    while (word.find()) {
      words.add(word.group());
    }
  }

  private void checkNamesInText(Block block, Set<String> inCode) {
    Set<String> told = new TreeSet<>();
    for (Line line : block.lines()) {
      Matcher named = NAMED.matcher(line.inCode() ? "" : line.text());
      while (named.find()) {
        String name = named.group(1);
        if (!inCode.contains(name) && told.add(name)) {
          inCode.stream()
              .filter(other -> other.length() > 3 && isOneLetterOff(name, other))
              .findFirst()
              .ifPresent(other -> differs(line, name, other));
        }
      }
    }
  }

  private void differs(Line line, String name, String other) {
    remarks.add(
        file,
        line.number(),
        FindingKind.UNDEFINED_NAME,
        "the text speaks of '" + name + "', which no code has; did it mean '" + other + "'?");
  }

  /** Whether one letter is too many in one of the two: a slip, unlike the next number. */
  private static boolean isOneLetterOff(String a, String b) {
    String longer = a.length() > b.length() ? a : b;
    String shorter = a.length() > b.length() ? b : a;
    for (int i = 0; longer.length() == shorter.length() + 1 && i < longer.length(); i++) {
      boolean isLetter = Character.isLetter(longer.charAt(i));
      if (isLetter && longer.substring(0, i).concat(longer.substring(i + 1)).equals(shorter)) {
        return true;
      }
    }
    return false;
  }
}

package dev.gradus.authoring;

import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks for what a statement names and does not have, and for formulas that do not end. */
final class StatementCheck {

  private static final Pattern LINK = Pattern.compile("(!?)\\[[^\\]]*\\]\\(([^)\\s]*)[^)]*\\)");
  private static final Pattern GOOD_LINK = Pattern.compile("(https?://|mailto:|/|#).+");
  private static final Pattern CODE = Pattern.compile("(`+).*?\\1");
  private static final Pattern FORMULA = Pattern.compile("\\$\\$?([^$]*)\\$\\$?");

  private final ExerciseFolder folder;
  private final List<Problem> problems = new ArrayList<>();

  private StatementCheck(ExerciseFolder folder) {
    this.folder = folder;
  }

  static List<Problem> problems(ExerciseFolder folder) {
    var check = new StatementCheck(folder);
    check.read(folder.text(ExerciseFolder.STATEMENT).orElse(""));
    return check.problems;
  }

  private void read(String statement) {
    boolean fenced = false;
    int begun = 1;
    int number = 0;
    var paragraph = new StringBuilder();
    for (var line : statement.split("\n", -1)) {
      number++;
      boolean fence = line.stripLeading().startsWith("```");
      fenced ^= fence;
      if (fence || fenced || line.isBlank()) {
        formulas(begun, paragraph.toString());
        paragraph.setLength(0);
        begun = number + 1;
      } else {
        var text = CODE.matcher(line).replaceAll("");
        links(number, text);
        paragraph.append(text.replace("\\$", "")).append('\n');
      }
    }
    formulas(begun, paragraph.toString());
  }

  private void links(int line, String text) {
    var links = LINK.matcher(text);
    while (links.find()) {
      var target = links.group(2);
      if (links.group(1).isEmpty()) {
        if (!GOOD_LINK.matcher(target).matches()) {
          add(line, "the link to '" + target + "' leads nowhere: give a whole address");
        }
      } else if (!folder.paths().contains(target.replaceFirst("^\\./", ""))) {
        add(
            line,
            "there is no figure '" + target + "' in the folder: add the file; nothing is fetched");
      }
    }
  }

  private void formulas(int line, String paragraph) {
    if (paragraph.chars().filter(c -> c == '$').count() % 2 == 1) {
      add(line, "a formula has no end: a $ is missing, or one is meant as \\$");
      return;
    }
    var formulas = FORMULA.matcher(paragraph);
    while (formulas.find()) {
      var formula = formulas.group(1).replaceAll("\\\\[{}]", "");
      if (formula.chars().filter(c -> c == '{').count()
          != formula.chars().filter(c -> c == '}').count()) {
        add(line, "the braces of a formula do not match: $" + formulas.group(1).strip() + "$");
      }
    }
  }

  private void add(int line, String message) {
    problems.add(new Problem(ExerciseFolder.STATEMENT, Math.max(1, line), message));
  }
}

package dev.gradus.command;

import dev.gradus.authoring.MutationScore;
import java.util.List;
import java.util.Locale;

/** What came of the mutants of exercises, a line for each that has code. */
final class MutantTable {

  private MutantTable() {}

  static String of(List<Checked> all) {
    var table =
        new StringBuilder(
            row("exercise", "mutants", "killed", "equivalent", "survivors", "score", "time"));
    for (var one : all) {
      one.mutants()
          .filter(score -> score.mutants() > 0)
          .ifPresent(score -> table.append(row(one.folder().getFileName(), score)));
    }
    return table.toString();
  }

  private static String row(Object name, MutationScore score) {
    return row(
        name,
        score.mutants(),
        score.killed(),
        score.equivalent(),
        score.survivors().size(),
        String.format(Locale.ROOT, "%.1f %%", score.percent()),
        String.format(Locale.ROOT, "%.1f s", score.time().toMillis() / 1000.0));
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-22s %8s %7s %11s %10s %8s %8s%n", cells);
  }
}

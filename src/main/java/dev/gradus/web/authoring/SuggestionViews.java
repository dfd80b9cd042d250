package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftCheck;
import dev.gradus.authoring.DraftLocks;
import dev.gradus.authoring.Suggestion;
import dev.gradus.authoring.Suggestions;
import dev.gradus.exercise.ExerciseFolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows what a check offers as mistakes, to whom may write the draft. */
@ApplicationScoped
class SuggestionViews {

  private final Suggestions suggestions;
  private final DraftLocks locks;

  SuggestionViews(Suggestions suggestions, DraftLocks locks) {
    this.suggestions = suggestions;
    this.locks = locks;
  }

  /** What a check offers once it is over, with what was entered about it. */
  SuggestionView of(Workshop.Bench bench, DraftCheck check, Map<String, String> entered) {
    boolean offered = !DraftCheck.isOpen(check) && locks.other(bench.draft(), bench.by()).isEmpty();
    var kept = submissions(bench.draft().folder());
    return new SuggestionView(
        bench.address() + "/checks/" + check.id() + "/suggestions",
        entered.containsKey(SuggestionView.KEEPS),
        offered ? rows(suggestions.of(check), kept, entered) : List.of());
  }

  /** Two changes of one kind in a line get different names. */
  private static List<SuggestionView.Row> rows(
      List<Suggestion> all, Set<String> kept, Map<String, String> entered) {
    var numbers = new HashMap<String, Integer>();
    return all.stream()
        .map(
            one -> {
              int number = numbers.merge(one.name(), 1, Integer::sum);
              return row(one, number == 1 ? "" : "_" + number, kept, entered);
            })
        .toList();
  }

  private static SuggestionView.Row row(
      Suggestion one, String number, Set<String> kept, Map<String, String> entered) {
    return new SuggestionView.Row(
        one.id(),
        one.line(),
        one.change(),
        one.test(),
        kept.contains(one.source().strip()),
        entered.getOrDefault(SuggestionView.Row.nameField(one.id()), one.name() + number),
        entered.getOrDefault(SuggestionView.Row.feedbackField(one.id()), ""));
  }

  private static Set<String> submissions(ExerciseFolder folder) {
    return folder.paths().stream()
        .filter(path -> path.startsWith(ExerciseFolder.SUBMISSIONS))
        .flatMap(path -> folder.text(path).stream())
        .map(String::strip)
        .collect(Collectors.toSet());
  }
}

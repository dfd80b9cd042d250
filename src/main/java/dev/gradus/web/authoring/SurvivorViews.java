package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftCheck;
import dev.gradus.authoring.DraftChecks;
import dev.gradus.authoring.DraftLocks;
import dev.gradus.authoring.StoredSurvivor;
import dev.gradus.authoring.SurvivorKeeping;
import dev.gradus.authoring.Survivors;
import dev.gradus.web.compare.Comparison;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Shows what survived a check beside the reference that it was made from. */
@ApplicationScoped
class SurvivorViews {

  private final DraftChecks checks;
  private final Survivors survivors;
  private final DraftLocks locks;

  SurvivorViews(DraftChecks checks, Survivors survivors, DraftLocks locks) {
    this.checks = checks;
    this.survivors = survivors;
    this.locks = locks;
  }

  /** The survivors of a check by their ids, with what was entered about them. */
  Map<String, SurvivorView> of(
      Workshop.Bench bench, DraftCheck check, Map<String, String> entered) {
    Map<String, SurvivorView> views = new HashMap<>();
    if (check.findings().stream().anyMatch(finding -> finding.survivor().isPresent())) {
      var folder = checks.folder(check);
      boolean answerable =
          !DraftCheck.isOpen(check) && locks.other(bench.draft(), bench.by()).isEmpty();
      for (var survivor : survivors.of(check)) {
        var address = bench.address() + "/checks/" + check.id() + "/survivors/" + survivor.id();
        var reference = folder.text(survivor.file()).orElse("");
        views.put(
            survivor.id(),
            new SurvivorView(
                survivor.id(),
                address,
                Comparison.of(reference, survivor.source()),
                answerable,
                SurvivorKeeping.isAnswered(bench.draft(), survivor),
                survivor.id().equals(entered.get(SurvivorView.OPEN)),
                entered.getOrDefault(SurvivorView.nameField(survivor.id()), suggested(survivor)),
                entered.getOrDefault(SurvivorView.feedbackField(survivor.id()), "")));
      }
    }
    return views;
  }

  private static String suggested(StoredSurvivor survivor) {
    return survivor.kind().replaceAll("[^a-z0-9]+", "_") + "_in_line_" + survivor.line();
  }
}

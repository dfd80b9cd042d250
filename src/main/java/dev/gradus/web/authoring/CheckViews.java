package dev.gradus.web.authoring;

import dev.gradus.authoring.CheckFinding;
import dev.gradus.authoring.DraftCheck;
import dev.gradus.authoring.DraftChecks;
import dev.gradus.authoring.Requirement;
import dev.gradus.web.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Shows checks: each requirement with what was found about it. */
@ApplicationScoped
class CheckViews {

  private final Catalogue catalogue;
  private final DraftChecks checks;
  private final SurvivorViews survivors;
  private final SuggestionViews suggestions;
  private final CheckingMessages messages;

  CheckViews(
      Catalogue catalogue,
      DraftChecks checks,
      SurvivorViews survivors,
      SuggestionViews suggestions,
      CheckingMessages messages) {
    this.catalogue = catalogue;
    this.checks = checks;
    this.survivors = survivors;
    this.suggestions = suggestions;
    this.messages = messages;
  }

  /** A check with what its author has entered about survivors, by the names of the fields. */
  CheckView of(Workshop.Bench bench, DraftCheck check, Map<String, String> entered) {
    var programs = survivors.of(bench, check, entered);
    return new CheckView(
        bench.address() + "/checks/" + check.id() + "/events",
        state(check),
        check.green(),
        !check.contentHash().equals(bench.draft().folder().hash()),
        check.mutants(),
        grouped(check).entrySet().stream()
            .map(
                group ->
                    new CheckView.Group(
                        title(group.getKey()),
                        group.getValue().stream()
                            .map(
                                one ->
                                    Findings.of(
                                        bench.address(),
                                        bench.draft().folder(),
                                        one,
                                        one.survivor().map(programs::get)))
                            .toList()))
            .toList(),
        suggestions.of(bench, check, entered));
  }

  private static CheckView.State state(DraftCheck check) {
    return switch (check.state()) {
      case "queued" -> CheckView.State.WAITING;
      case "running" -> CheckView.State.RUNNING;
      case "failed" -> CheckView.State.FAILED;
      default -> CheckView.State.DONE;
    };
  }

  /** What is wrong stands before what was proven. */
  private static SequencedMap<Requirement, List<CheckFinding>> grouped(DraftCheck check) {
    var groups = new TreeMap<Requirement, List<CheckFinding>>();
    for (var finding : check.findings()) {
      var group = groups.computeIfAbsent(finding.requirement(), _ -> new ArrayList<>());
      if (finding.passed()) {
        group.addLast(finding);
      } else {
        group.addFirst(finding);
      }
    }
    return groups;
  }

  PublishView publish(Workshop.Bench bench, Map<String, String> entered) {
    var draft = bench.draft();
    boolean same =
        catalogue
            .find(bench.course().slug(), draft.slug())
            .filter(entry -> entry.version().contentHash().equals(draft.folder().hash()))
            .isPresent();
    if (same) {
      return new PublishView(PublishView.State.SAME, List.of());
    }
    return checks
        .finished(draft)
        .map(check -> publish(check, entered))
        .orElseGet(() -> new PublishView(PublishView.State.UNCHECKED, List.of()));
  }

  private PublishView publish(DraftCheck check, Map<String, String> entered) {
    var open =
        check.findings().stream()
            .filter(finding -> !finding.passed())
            .map(CheckFinding::requirement)
            .distinct()
            .sorted()
            .toList();
    if (!open.stream().allMatch(Requirement::isWaivable)) {
      return new PublishView(PublishView.State.BLOCKED, List.of());
    }
    var waivers =
        open.stream()
            .map(
                one ->
                    new PublishView.Waiver(
                        title(one),
                        PublishView.WAIVE + one.label(),
                        entered.getOrDefault(PublishView.WAIVE + one.label(), "")))
            .toList();
    return new PublishView(
        waivers.isEmpty() ? PublishView.State.READY : PublishView.State.WAIVABLE, waivers);
  }

  String title(Requirement requirement) {
    return switch (requirement) {
      case FOLDER -> messages.requirementFolder();
      case TESTS -> messages.requirementTests();
      case REFERENCE -> messages.requirementReference();
      case STARTER -> messages.requirementStarter();
      case MISTAKE -> messages.requirementMistake();
      case TRIVIAL -> messages.requirementTrivial();
      case TOLERANCE -> messages.requirementTolerance();
      case IDLE -> messages.requirementIdle();
      case STATEMENT -> messages.requirementStatement();
      case TIME -> messages.requirementTime();
      case MUTANTS -> messages.requirementMutants();
    };
  }
}

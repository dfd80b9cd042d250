package dev.gradus.authoring;

import dev.gradus.account.Account;
import dev.gradus.account.AuditTrail;
import dev.gradus.course.CourseExercise;
import dev.gradus.course.Courses;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.ExerciseVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Makes a draft the version that learners get, if a check proved exactly what it holds. */
@ApplicationScoped
public class DraftPublishing {

  private final DraftChecks checks;
  private final Courses courses;
  private final ExerciseVersions versions;
  private final Publishing publishing;
  private final AuditTrail auditTrail;

  DraftPublishing(
      DraftChecks checks,
      Courses courses,
      ExerciseVersions versions,
      Publishing publishing,
      AuditTrail auditTrail) {
    this.checks = checks;
    this.courses = courses;
    this.versions = versions;
    this.publishing = publishing;
    this.auditTrail = auditTrail;
  }

  /** A requirement that an author does without, and why; kept with the version. */
  public record Waiver(Requirement requirement, String reason) {}

  /**
   * Publishes.
   *
   * @throws DraftConflictException if there is no finished check of this content, if it found what
   *     is not waived, or if this content is published already
   */
  @Transactional
  public ExerciseVersion publish(Draft draft, List<Waiver> waivers, Account by) {
    var check =
        checks
            .finished(draft)
            .orElseThrow(
                () ->
                    new DraftConflictException(
                        "There is no finished check of exactly what this draft holds now. Check"
                            + " it first."));
    refuseOpen(check, waivers);
    var bank = checks.bank(check).orElseThrow();
    var exercise = Exercise.read(draft.slug(), draft.folder());
    var place = place(draft);
    if (!publishing.isNew(place, exercise)) {
      throw new DraftConflictException("Exactly this content is published already.");
    }
    publishing.publish(place, exercise, bank);
    var version = versions.newest(place.id()).orElseThrow();
    versions.sign(version.id(), by.id().value(), checks.json(waivers));
    auditTrail.record(
        Optional.of(by.id()),
        "exercise.publish",
        "exercise " + draft.slug(),
        "version " + version.number());
    return version;
  }

  private CourseExercise place(Draft draft) {
    return courses
        .exercise(draft.course(), draft.slug())
        .orElseGet(() -> courses.add(draft.course(), draft.unit(), draft.slug()));
  }

  private static void refuseOpen(DraftCheck check, List<Waiver> waivers) {
    Map<Requirement, String> reasons = new EnumMap<>(Requirement.class);
    waivers.forEach(waiver -> reasons.put(waiver.requirement(), waiver.reason()));
    var open = new TreeSet<Requirement>();
    for (var finding : check.findings()) {
      var requirement = finding.requirement();
      if (!finding.passed() && !(requirement.isWaivable() && reasons.containsKey(requirement))) {
        open.add(requirement);
      }
    }
    if (!open.isEmpty()) {
      var waivable = open.stream().filter(Requirement::isWaivable).map(Requirement::label).toList();
      throw new DraftConflictException(
          "The check found what stands against it: "
              + String.join(", ", open.stream().map(Requirement::label).toList())
              + (waivable.isEmpty()
                  ? "."
                  : ". With a reason these may be waived: " + String.join(", ", waivable) + "."));
    }
  }
}

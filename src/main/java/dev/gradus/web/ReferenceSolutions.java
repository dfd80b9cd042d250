package dev.gradus.web;

import dev.gradus.account.Account;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.Source;
import dev.gradus.grading.Reports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.web.api.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows an exercise's references to those who can't gain anything from them any more: they have
 * full marks, it has closed for them, or they are its instructor; and to all where the assignment
 * says so.
 */
@ApplicationScoped
public class ReferenceSolutions {

  private final Reports reports;
  private final Teaching teaching;
  private final DueDates dueDates;

  ReferenceSolutions(Reports reports, Teaching teaching, DueDates dueDates) {
    this.reports = reports;
    this.teaching = teaching;
    this.dueDates = dueDates;
  }

  /** How many there are to read for who asks; 0 as long as they are secret to them. */
  public int countFor(Account reader, Catalogue.Entry entry) {
    return mayRead(reader, entry) ? entry.exercise().solutions().accepted().size() : 0;
  }

  /** The references, first the one that expected results come from; 403 before full marks. */
  public List<ReferenceSolution> read(Account reader, Catalogue.Entry entry) {
    var solutions = entry.exercise().solutions();
    if (solutions.accepted().isEmpty()) {
      throw ProblemException.notFound("This exercise has no reference solutions.");
    }
    if (!mayRead(reader, entry)) {
      throw ProblemException.forbidden(
          "Reference solutions are shown once you have full marks in this exercise, or it has closed.");
    }
    Optional<Source> first = solutions.reference();
    return Stream.concat(
            first.stream(),
            solutions.accepted().stream().filter(other -> !Optional.of(other).equals(first)))
        .map(ReferenceSolution::of)
        .toList();
  }

  private boolean mayRead(Account reader, Catalogue.Entry entry) {
    return teaching.instructs(reader, entry.course().slug())
        || dueDates.of(entry, reader.id()).solutions()
        || reports.of(entry.placed().id(), reader.id()).stream().anyMatch(ReferenceSolutions::full);
  }

  private static boolean full(SubmissionReport report) {
    return report
        .score()
        .flatMap(score -> report.maxScore().filter(max -> max > 0).map(max -> score >= max))
        .orElse(false);
  }
}

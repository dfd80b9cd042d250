package dev.gradus.web;

import dev.gradus.account.Account;
import dev.gradus.course.Teaching;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.submission.SubmissionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Decides who may see a submission, and how much of it. */
@ApplicationScoped
public class Submitted {

  private final Teaching teaching;

  Submitted(Teaching teaching) {
    this.teaching = teaching;
  }

  /** The report as this account may see it; nothing if it is someone else's. */
  public Optional<SubmissionReport> visible(Account viewer, SubmissionReport report) {
    if (teaching.teaches(viewer, report.course())) {
      return Optional.of(report);
    }
    return report.learner().equals(viewer.username())
        ? Optional.of(report.forLearner())
        : Optional.empty();
  }

  /** The id that a path names; nothing if no submission could be called so. */
  public static Optional<SubmissionId> id(String text) {
    return text.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new SubmissionId(Long.parseLong(text)))
        : Optional.empty();
  }
}

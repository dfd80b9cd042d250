package dev.gradus.web;

import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.Username;
import dev.gradus.course.Teaching;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.submission.SubmissionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Decides who may see a submission, and how much of it. */
@ApplicationScoped
public class Submitted {

  private final Teaching teaching;
  private final Accounts accounts;

  Submitted(Teaching teaching, Accounts accounts) {
    this.teaching = teaching;
    this.accounts = accounts;
  }

  /**
   * The report as this account may see it; nothing if it is someone else's. Only instructors see
   * what is secret: assistants see of their learners what these see themselves.
   */
  public Optional<SubmissionReport> visible(Account viewer, SubmissionReport report) {
    if (teaching.instructs(viewer, report.course())) {
      return Optional.of(report);
    }
    return report.learner().equals(viewer.username()) || looksAfter(viewer, report)
        ? Optional.of(report.forLearner())
        : Optional.empty();
  }

  /** All of some reports whose learners this account sees, each as far as it may. */
  public List<SubmissionReport> listed(Account viewer, String course, List<SubmissionReport> seen) {
    return teaching.instructs(viewer, course)
        ? seen
        : seen.stream().map(SubmissionReport::forLearner).toList();
  }

  private boolean looksAfter(Account viewer, SubmissionReport report) {
    var sight = teaching.sight(viewer, report.course());
    return sight.all()
        || Username.parse(report.learner())
            .flatMap(accounts::find)
            .filter(learner -> sight.includes(learner.id()))
            .isPresent();
  }

  /** The id that a path names; nothing if no submission could be called so. */
  public static Optional<SubmissionId> id(String text) {
    return text.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new SubmissionId(Long.parseLong(text)))
        : Optional.empty();
  }
}

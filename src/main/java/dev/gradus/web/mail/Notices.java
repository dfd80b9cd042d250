package dev.gradus.web.mail;

import dev.gradus.account.AccountId;
import dev.gradus.account.EmailAddresses;
import dev.gradus.gradebook.GradeOverridden;
import dev.gradus.mail.LetterKind;
import dev.gradus.mail.LetterOrder;
import dev.gradus.mail.MailServer;
import dev.gradus.mail.Outbox;
import dev.gradus.submission.CommentWritten;
import dev.gradus.submission.Submission;
import dev.gradus.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Has learners told of what was done to their work, those who want to be. */
@ApplicationScoped
class Notices {

  /** Whoever comments a line comments another one soon. */
  private static final Duration GATHERED = Duration.ofMinutes(5);

  private final Submissions submissions;
  private final EmailAddresses addresses;
  private final MailServer server;
  private final Outbox outbox;

  Notices(Submissions submissions, EmailAddresses addresses, MailServer server, Outbox outbox) {
    this.submissions = submissions;
    this.addresses = addresses;
    this.server = server;
    this.outbox = outbox;
  }

  /** What a letter about a grade is about. */
  record Graded(String course, String exercise) {

    static Graded parse(String subject) {
      var parts = subject.split(" ", 2);
      return new Graded(parts[0], parts[1]);
    }

    @Override
    public String toString() {
      return course + " " + exercise;
    }
  }

  /** What an invitation is about. */
  record Invited(String code, AccountId by) {

    static Invited parse(String subject) {
      var parts = subject.split(" ", 2);
      return new Invited(parts[0], new AccountId(Long.parseLong(parts[1])));
    }

    @Override
    public String toString() {
      return code + " " + by;
    }
  }

  void overridden(@Observes GradeOverridden grade) {
    var whose = grade.whose();
    if (!whose.learner().equals(grade.actor())) {
      var graded = new Graded(whose.course().slug(), whose.exercise().slug());
      tell(whose.learner(), LetterKind.GRADE, graded.toString());
    }
  }

  void commented(@Observes CommentWritten comment) {
    submissions
        .find(comment.submission())
        .map(Submission::learner)
        .filter(learner -> !learner.equals(comment.author()))
        .ifPresent(learner -> tell(learner, LetterKind.COMMENT, comment.submission().toString()));
  }

  private void tell(AccountId learner, LetterKind kind, String subject) {
    if (server.configured() && addresses.of(learner).toldOfGrades()) {
      outbox.add(LetterOrder.toAccount(kind, learner.value(), subject).after(GATHERED));
    }
  }
}

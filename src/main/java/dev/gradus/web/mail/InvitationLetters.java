package dev.gradus.web.mail;

import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import dev.gradus.course.Course;
import dev.gradus.course.Invitation;
import dev.gradus.mail.EmailAddress;
import dev.gradus.mail.LetterKind;
import dev.gradus.mail.LetterOrder;
import dev.gradus.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Sends the link of an invitation to those who are to come. */
@ApplicationScoped
@Transactional
public class InvitationLetters {

  private final Outbox outbox;
  private final AuditTrail audit;

  InvitationLetters(Outbox outbox, AuditTrail audit) {
    this.outbox = outbox;
    this.audit = audit;
  }

  /** The trail keeps how many were written to, not who. */
  public void send(
      Course course, Invitation invitation, List<EmailAddress> addresses, AccountId by) {
    var invited = new Notices.Invited(invitation.code(), by);
    outbox.addAll(
        addresses.stream()
            .map(to -> LetterOrder.toAddress(LetterKind.INVITATION, to, invited.toString()))
            .toList());
    audit.record(
        Optional.of(by),
        new Deed(
            "invitation.send",
            "course " + course.slug(),
            "to %d addresses".formatted(addresses.size()),
            course.slug(),
            "",
            ""));
  }
}

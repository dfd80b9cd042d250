package dev.gradus.web.mail;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.Accounts;
import dev.gradus.account.EmailAddresses;
import dev.gradus.account.PasswordResets;
import dev.gradus.course.Invitations;
import dev.gradus.mail.EmailAddress;
import dev.gradus.mail.Letter;
import dev.gradus.mail.LetterOrder;
import dev.gradus.mail.LetterWriter;
import dev.gradus.mail.MailServer;
import dev.gradus.submission.LineComments;
import dev.gradus.web.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes a letter at the moment when it is sent, with what holds then. */
@ApplicationScoped
class Letters implements LetterWriter {

  /** More unread comments than that, and the one that a letter is about may be missed. */
  private static final int COMMENTS = 200;

  private final Accounts accounts;
  private final EmailAddresses addresses;
  private final PasswordResets resets;
  private final Invitations invitations;
  private final LineComments comments;
  private final Catalogue catalogue;
  private final MailServer server;
  private final LetterMessages words;

  Letters(
      Accounts accounts,
      EmailAddresses addresses,
      PasswordResets resets,
      Invitations invitations,
      LineComments comments,
      Catalogue catalogue,
      MailServer server,
      LetterMessages words) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.resets = resets;
    this.invitations = invitations;
    this.comments = comments;
    this.catalogue = catalogue;
    this.server = server;
    this.words = words;
  }

  @Override
  public Optional<Letter> write(LetterOrder order) {
    return switch (order.kind()) {
      case PASSWORD_RESET -> reader(order).flatMap(this::reset);
      case ADDRESS_CHECK -> reader(order).flatMap(this::check);
      case INVITATION ->
          order.address().flatMap(to -> invitation(to, Notices.Invited.parse(order.subject())));
      case GRADE ->
          reader(order).flatMap(reader -> grade(reader, Notices.Graded.parse(order.subject())));
      case COMMENT -> reader(order).flatMap(reader -> comment(reader, order.subject()));
    };
  }

  private Optional<Account> reader(LetterOrder order) {
    return order
        .account()
        .map(AccountId::new)
        .flatMap(accounts::find)
        .filter(account -> !account.disabled());
  }

  private Optional<Letter> reset(Account account) {
    return addresses
        .of(account.id())
        .confirmed()
        .map(
            to -> {
              var link = server.link("/reset-password?key=" + resets.issue(account.id()));
              return new Letter(
                  to, words.resetSubject(), words.reset(account.name(), account.username(), link));
            });
  }

  private Optional<Letter> check(Account account) {
    return addresses
        .of(account.id())
        .proposed()
        .map(
            to -> {
              var link = server.link("/email-address?key=" + addresses.issue(account.id()));
              return new Letter(to, words.checkSubject(), words.check(account.username(), link));
            });
  }

  private Optional<Letter> invitation(EmailAddress to, Notices.Invited invited) {
    return invitations
        .leadsTo(invited.code())
        .flatMap(
            course ->
                accounts
                    .find(invited.by())
                    .filter(by -> !by.disabled())
                    .map(
                        by ->
                            new Letter(
                                to,
                                words.invitationSubject(course.title()),
                                words.invitation(
                                    by.name(),
                                    course.title(),
                                    server.link("/join/" + invited.code())))));
  }

  private Optional<Letter> grade(Account reader, Notices.Graded graded) {
    return toldTo(reader)
        .flatMap(
            to ->
                catalogue
                    .find(graded.course(), graded.exercise())
                    .map(
                        entry ->
                            new Letter(
                                to,
                                words.gradeSubject(entry.exercise().title()),
                                words.grade(
                                    reader.name(),
                                    entry.exercise().title(),
                                    entry.course().title(),
                                    server.link("/grades"),
                                    server.link("/account")))));
  }

  /** Nothing to tell if the comments were read meanwhile. */
  private Optional<Letter> comment(Account reader, String submission) {
    return toldTo(reader)
        .flatMap(
            to ->
                comments.latest(reader.id(), COMMENTS).stream()
                    .filter(one -> !one.seen() && one.submission().toString().equals(submission))
                    .findFirst()
                    .flatMap(one -> comment(reader, to, one)));
  }

  private Optional<Letter> comment(Account reader, EmailAddress to, LineComments.Received one) {
    return catalogue
        .find(one.course(), one.exercise())
        .map(
            entry ->
                new Letter(
                    to,
                    words.commentSubject(entry.exercise().title()),
                    words.comment(
                        reader.name(),
                        entry.exercise().title(),
                        entry.course().title(),
                        server.link(entry.address() + "/submissions/" + one.submission()),
                        server.link("/account"))));
  }

  private Optional<EmailAddress> toldTo(Account reader) {
    var known = addresses.of(reader.id());
    return known.toldOfGrades() ? known.confirmed() : Optional.empty();
  }
}

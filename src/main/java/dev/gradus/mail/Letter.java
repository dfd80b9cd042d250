package dev.gradus.mail;

/** A letter as it is sent: plain text, to one address. */
public record Letter(EmailAddress to, String subject, String text) {

  public Letter {
    subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  @Override
  public String toString() {
    return "Letter[hidden]";
  }
}

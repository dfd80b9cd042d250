package dev.gradus.mail;

/** How a connection to the mail server is secured. */
public enum MailTls {
  /** Begins in the clear and goes on encrypted, or not at all. */
  STARTTLS,
  /** Encrypted from the first byte. */
  TLS,
  /** In the clear. */
  NONE
}

package dev.gradus.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The mail server that letters go to. Without a host there is none, and nothing is sent. */
@ConfigMapping(prefix = "gradus.mail")
public interface MailSettings {

  /** {@code GRADUS_MAIL_HOST}. */
  Optional<String> host();

  /** {@code GRADUS_MAIL_PORT}. */
  @WithDefault("587")
  int port();

  /** How the connection is secured, {@code GRADUS_MAIL_TLS}. */
  @WithDefault("starttls")
  MailTls tls();

  /** {@code GRADUS_MAIL_USER}, where the mail server asks for one. */
  Optional<String> user();

  /** {@code GRADUS_MAIL_PASSWORD}. */
  Optional<String> password();

  /** The address that letters come from, {@code GRADUS_MAIL_FROM}. */
  Optional<String> from();

  /**
   * What links in letters begin with, {@code GRADUS_MAIL_LINKS}. A request does not tell it: its
   * host is what the sender likes, and a link to a password must not lead there.
   */
  Optional<String> links();
}

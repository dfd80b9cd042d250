package dev.gradus.mail;

import dev.gradus.mail.MailException.Hope;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mail server of the configuration, if there is one. */
@ApplicationScoped
public class MailServer {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int GOING = 421;
  private static final int NO_ENTRY = 53;
  private static final int FOR_GOOD = 500;

  private final MailSettings settings;
  private final ReactiveMailer mailer;

  /**
   * On one event loop, always the same: a connection that is opened for another thread than that of
   * its socket may miss the greeting of the mail server, and then waits for it in vain.
   */
  private final Context loop;

  MailServer(MailSettings settings, ReactiveMailer mailer, Vertx vertx) {
    this.settings = settings;
    this.mailer = mailer;
    this.loop = vertx.getOrCreateContext();
  }

  /** Whether letters can be sent here at all. Where not, no page offers anything that needs one. */
  public boolean configured() {
    return settings.host().isPresent();
  }

  /** Which one, as its host and port. */
  public String name() {
    return settings.host().orElse("") + ":" + settings.port();
  }

  /** What has to be set beside the host, and is not. */
  public List<String> missing() {
    return configured()
        ? Stream.of(
                settings.from().isEmpty() ? "GRADUS_MAIL_FROM" : "",
                settings.links().isEmpty() ? "GRADUS_MAIL_LINKS" : "")
            .filter(name -> !name.isEmpty())
            .toList()
        : List.of();
  }

  /** Whether what is set beside the host can be what it should be. */
  public boolean sound() {
    return !configured()
        || (settings.from().flatMap(EmailAddress::parse).isPresent()
            && settings
                .links()
                .filter(links -> links.matches("https?://[^\\s/]+\\S*"))
                .isPresent());
  }

  /** Where a page of this site is, for whoever reads of it in a letter. */
  public String link(String path) {
    return settings.links().orElse("").replaceFirst("/+$", "") + path;
  }

  /**
   * Hands a letter over and waits until the mail server has taken it.
   *
   * @throws MailException if it did not
   */
  public void send(Letter letter) {
    var mail =
        Mail.withText(letter.to().value(), letter.subject(), letter.text())
            .setFrom(settings.from().orElseThrow())
            .addHeader("Auto-Submitted", "auto-generated");
    try {
      Uni.createFrom()
          .<Void>emitter(
              sent ->
                  loop.runOnContext(
                      _ -> mailer.send(mail).subscribe().with(sent::complete, sent::fail)))
          .await()
          .atMost(PATIENCE);
    } catch (TimeoutException e) {
      throw new MailException(
          "The mail server did not answer within %d seconds.".formatted(PATIENCE.toSeconds()),
          Hope.LATER,
          e);
    } catch (RuntimeException e) {
      throw new MailException(answer(e), hope(e), e);
    }
  }

  /** A reply is about the letter, unless the mail server goes away or does not let us in. */
  private static Hope hope(Throwable trouble) {
    return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> cause instanceof SMTPException reply ? Stream.of(reply) : Stream.of())
        .map(SMTPException::getReplyCode)
        .filter(code -> code != GOING && code / 10 != NO_ENTRY)
        .map(code -> code < FOR_GOOD ? Hope.OTHERS : Hope.OTHERS_ONLY)
        .findFirst()
        .orElse(Hope.LATER);
  }

  /** The innermost words: those of the mail server, or of whatever kept us from it. */
  private String answer(Throwable trouble) {
    return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
        .map(this::sentence)
        .filter(sentence -> !sentence.isBlank())
        .reduce((_, inner) -> inner)
        .orElse(trouble.getClass().getSimpleName());
  }

  private String sentence(Throwable trouble) {
    return switch (trouble) {
      case UnknownHostException _ -> "There is no host %s.".formatted(settings.host().orElse(""));
      case ConnectException _ ->
          "Nobody answers at %s, port %d.".formatted(settings.host().orElse(""), settings.port());
      default ->
          Objects.requireNonNullElse(trouble.getMessage(), "")
              .lines()
              .map(String::strip)
              .collect(Collectors.joining(" "));
    };
  }
}

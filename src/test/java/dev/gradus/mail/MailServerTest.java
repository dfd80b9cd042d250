package dev.gradus.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.mail.WithoutMail.Given;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Speaks SMTP to the mail server that the configuration names, on the loopback address. */
@QuarkusTest
@QuarkusTestResource(LoopbackMail.class)
class MailServerTest {

  private static final Given HOST = new Given(Optional.of("mail.example.org"), 587);

  @Inject MailServer server;

  @Test
  void letter_arrivesAsItWasWritten() {
    var to = UUID.randomUUID() + "@example.org";
    server.send(new Letter(new EmailAddress(to), "Größe", "It’s here.\n.\n..\nα ≤ β\n"));

    var arrived = Postbox.await(to);

    assertThat(arrived.head())
        .contains(
            "From: gradus@example.org", "Auto-Submitted: auto-generated", "Subject: =?UTF-8?");
    assertThat(arrived.text().replace("\r\n", "\n")).isEqualTo("It’s here.\n.\n..\nα ≤ β\n");
  }

  @Test
  void refusal_isTheAnswerOfTheMailServer() {
    var letter = new Letter(new EmailAddress("refused@example.org"), "a", "b");

    assertThatThrownBy(() -> server.send(letter))
        .isInstanceOfSatisfying(
            MailException.class,
            refused -> assertThat(refused.hope()).isEqualTo(MailException.Hope.OTHERS_ONLY))
        .hasMessageContaining("550 5.1.1 <refused@example.org> is nobody here");
    var later = new Letter(new EmailAddress("busy@example.org"), "a", "b");
    assertThatThrownBy(() -> server.send(later))
        .isInstanceOfSatisfying(
            MailException.class,
            busy -> assertThat(busy.hope()).isEqualTo(MailException.Hope.OTHERS))
        .hasMessageContaining("451 4.3.0");
  }

  @Test
  void whatIsMissing_isNamedByItsVariable() {
    assertThat(WithoutMail.server(HOST).missing())
        .containsExactly("GRADUS_MAIL_FROM", "GRADUS_MAIL_LINKS");
    assertThat(WithoutMail.server(new Given(Optional.empty(), 587)).missing()).isEmpty();
    assertThat(sound("gradus@example.org", "https://gradus.example.org")).isTrue();
    assertThat(sound("gradus", "https://gradus.example.org")).isFalse();
    assertThat(sound("gradus@example.org", "gradus.example.org")).isFalse();
  }

  private static boolean sound(String from, String links) {
    return WithoutMail.server(HOST.with(from, links)).sound();
  }
}

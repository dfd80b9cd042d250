package dev.gradus.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.mail.FakeMailServer;
import dev.gradus.mail.Postbox;
import dev.gradus.mail.WithoutMail;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettingsPagesTest {

  private static final String PAGE = "/administration/settings";
  private static final String TEST = PAGE + "/test-message";

  @Test
  void page_tellsWhatIsInForce_andNoSecret() {
    var page = Browser.of("admin").open(PAGE).asString();

    assertThat(row(page, "GRADUS_BACKUP_KEEP"))
        .contains("How many backups are kept.", ">14<", "Default");
    assertThat(row(page, "GRADUS_MAIL_HOST"))
        .contains("127.0.0.1", "Set here", "Default: no e-mail");
    assertThat(row(page, "GRADUS_MAIL_PASSWORD")).contains(">set<", "Set here");
    assertThat(row(page, "GRADUS_SESSION_KEY"))
        .contains("made once, kept in GRADUS_HOME", "Default");
    assertThat(row(page, "DATABASE_PASSWORD")).contains(">not set<");
    assertThat(row(page, "DATABASE_URL")).contains("the embedded PostgreSQL");
    assertThat(page).doesNotContain(FakeMailServer.PASSWORD);
  }

  private static String row(String page, String variable) {
    var from = page.substring(page.indexOf("<code>" + variable + "</code>"));
    return from.substring(0, from.indexOf("</tr>"));
  }

  @Test
  void testMessage_saysWhatTheMailServerAnswered() {
    var admin = Browser.of("admin");
    admin.open(PAGE);
    var address = UUID.randomUUID() + "@example.org";

    var taken = admin.send(TEST, Map.of("to", address));
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.asString()).contains("took the message for " + address);
    assertThat(Postbox.await(address).text())
        .contains("Demo Administrator", "https://gradus.example.org/");

    var refused = admin.send(TEST, Map.of("to", "refused@example.org"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("550 5.1.1 &lt;refused@example.org&gt; is nobody here");

    var wrong = admin.send(TEST, Map.of("to", "nobody"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("value=\"nobody\"", "Write an e-mail address");
  }

  @Test
  void settings_areForAdministratorsOnly() {
    for (var other : new String[] {"learner", "instructor"}) {
      var browser = Browser.of(other);
      browser.open("/account");
      assertThat(browser.open(PAGE).statusCode()).isEqualTo(403);
      assertThat(browser.send(TEST, Map.of("to", "a@example.org")).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void withoutAMailServer_noPageSpeaksOfEmail() {
    WithoutMail.fromNowOn();
    var admin = Browser.of("admin");
    var stranger = new Browser();

    assertThat(admin.open(PAGE).asString()).contains("E-mail is off").doesNotContain(TEST);
    assertThat(admin.send(TEST, Map.of("to", "a@example.org")).statusCode()).isEqualTo(404);
    assertThat(stranger.open("/sign-in").asString()).doesNotContainIgnoringCase("forgot");
    assertThat(stranger.open("/forgotten-password").statusCode()).isEqualTo(404);
    assertThat(stranger.open("/reset-password?key=x").statusCode()).isEqualTo(404);
    for (var page :
        new String[] {
          "/account",
          "/administration/accounts",
          "/administration/accounts/1/erasure",
          "/courses/activation-functions/people"
        }) {
      assertThat(admin.open(page).asString()).as(page).doesNotContainIgnoringCase("e-mail");
    }
  }
}

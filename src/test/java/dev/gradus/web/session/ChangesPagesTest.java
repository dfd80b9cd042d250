package dev.gradus.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.AuditTrail;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangesPagesTest {

  private static final String PAGE = "/administration/changes";

  @Inject AuditTrail audit;

  @Test
  void page_findsAChange_andShowsOlderOnesByParts() {
    var mark = "mark" + System.nanoTime();
    for (int i = 1; i <= 101; i++) {
      audit.record(Optional.empty(), "test.change", mark, "number " + i + ".");
    }
    var admin = Browser.of("admin");

    var newest = admin.open(PAGE + "?find=" + mark).asString();

    assertThat(newest).contains("number 101.", "number 2.").doesNotContain("number 1.");
    var older = newest.replaceFirst("(?s).*href=\"\\?below=(\\d+).*", "$1");
    assertThat(admin.open(PAGE + "?find=" + mark + "&below=" + older).asString())
        .contains("number 1.")
        .doesNotContain("number 2.");
    assertThat(admin.open(PAGE + "?find=no" + mark).asString()).contains("No change contains");
  }

  @Test
  void page_isForAdministratorsOnly() {
    assertThat(Browser.of("instructor").open(PAGE).statusCode()).isEqualTo(403);
    assertThat(Browser.of("learner").open(PAGE).statusCode()).isEqualTo(403);
  }
}

package dev.gradus.web.browser;

import dev.gradus.web.Published;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No page has a barrier that axe knows, on a desk in the light and on a phone in the dark. */
@QuarkusTest
class BarriersTest {

  private static final String COURSE = "/courses/activation-functions";

  @TestHTTPResource("/")
  URI home;

  @Test
  void pages_areFreeOfBarriers() {
    Published.await(COURSE + "/exercises/relu");
    Published.await(COURSE + "/exercises/linear-network");
    try (var chromium = Chromium.open()) {
      for (var look : List.of(Visit.Look.DESK, Visit.Look.PHONE.inTheDark())) {
        walk(
            chromium,
            look,
            "learner",
            List.of(
                "/", COURSE, COURSE + "/exercises/linear-network", "/grades", "/account", "/join"));
        walk(
            chromium,
            look,
            "admin",
            List.of(
                "/administration/sandbox",
                "/administration/accounts",
                "/administration/work",
                "/administration/changes",
                "/administration/backups",
                "/administration/settings"));
        walk(
            chromium,
            look,
            "instructor",
            List.of(
                COURSE + "/exercises/relu/solutions",
                COURSE + "/exercises/relu/statistics",
                COURSE + "/people",
                "/imports",
                "/reference",
                "/reference/Tensor"));
      }
    }
  }

  private void walk(Chromium chromium, Visit.Look look, String who, List<String> paths) {
    try (var visit = chromium.visit(look)) {
      visit.signIn(home, who);
      for (String path : paths) {
        visit.page().navigate(home.resolve(path).toString());
        visit.check(path);
      }
    }
  }
}

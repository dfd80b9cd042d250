package dev.gradus.web.browser;

import dev.gradus.account.Accounts;
import dev.gradus.account.EmailAddresses;
import dev.gradus.account.NewAccount;
import dev.gradus.account.PasswordResets;
import dev.gradus.account.Role;
import dev.gradus.course.Courses;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.mail.Postbox;
import dev.gradus.web.Published;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No page has a barrier that axe knows, on a desk in the light and on a phone in the dark. */
@QuarkusTest
class BarriersTest {

  private static final String COURSE = "/courses/activation-functions";

  private static final String PASSWORD = "a long enough password";

  @Inject Accounts accounts;
  @Inject EmailAddresses addresses;
  @Inject PasswordResets resets;

  @TestHTTPResource("/")
  URI home;

  @Inject Courses courses;

  @Test
  void pages_areFreeOfBarriers() {
    Published.await(COURSE + "/exercises/relu");
    Published.await(COURSE + "/exercises/linear-network");
    var made = courseOfWeb();
    try (var chromium = Chromium.open()) {
      for (var look : List.of(Visit.Look.DESK, Visit.Look.PHONE.inTheDark())) {
        walk(
            chromium,
            look,
            "learner",
            List.of(
                "/",
                COURSE,
                COURSE + "/exercises/linear-network",
                "/grades",
                "/account",
                "/join",
                "/forgotten-password"));
        walk(
            chromium,
            look,
            "admin",
            List.of(
                "/administration/sandbox",
                "/administration/accounts",
                "/administration/courses",
                "/courses/" + made + "/outline",
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
                COURSE + "/outline",
                COURSE + "/terms",
                COURSE + "/terms/new",
                "/imports",
                "/reference",
                "/reference/Tensor"));
      }
    }
  }

  private String courseOfWeb() {
    var slug = "barriers-" + ProcessHandle.current().pid();
    List<CourseDefinition.Item> items =
        List.of(
            new CourseDefinition.Item.OfExercise("not-yet-one", 1),
            new CourseDefinition.Item.OfExercise("not-yet-two", 1));
    courses.create(
        new CourseDefinition(
            slug,
            "Made in the web",
            Optional.empty(),
            List.of(
                new CourseDefinition.Unit("Lines", items),
                new CourseDefinition.Unit("Curves", List.of()))));
    return slug;
  }

  /** Where letters lead, and the account of somebody who has one address and wants another. */
  @Test
  void pages_ofWhoGetsLetters_areFreeOfBarriers() {
    var ada =
        accounts.add(
            new NewAccount("b" + UUID.randomUUID(), "Ada", Role.LEARNER, PASSWORD),
            Optional.empty());
    addresses.propose(ada, ada.username() + "@example.org");
    addresses.confirm(Postbox.await(ada.username() + "@example.org").key());
    addresses.propose(ada, "other-" + ada.username() + "@example.org");
    Postbox.await("other-" + ada.username() + "@example.org");
    var look = Visit.Look.PHONE;
    try (var chromium = Chromium.open();
        var visit = chromium.visit(look)) {
      for (var page :
          List.of(
              "/reset-password?key=" + resets.issue(ada.id()),
              "/email-address?key=" + addresses.issue(ada.id()))) {
        visit.page().navigate(home.resolve(page).toString());
        visit.check(page.replaceFirst("[?].*", ""));
      }
      visit.signIn(home, ada.username(), PASSWORD);
      visit.page().navigate(home.resolve("/account").toString());
      visit.check("account with an address");
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

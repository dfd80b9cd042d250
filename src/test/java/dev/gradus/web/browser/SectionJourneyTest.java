package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.account.Username;
import dev.gradus.authoring.Republished;
import dev.gradus.course.Course;
import dev.gradus.course.Courses;
import dev.gradus.course.Roster;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An instructor makes sections, and their assistants see the learners of theirs. */
@QuarkusTest
class SectionJourneyTest {

  private static final String PASSWORD = "a long enough password";
  private static final int SEE_OTHER = 303;

  @TestHTTPResource("/")
  URI home;

  @Inject Republished republished;
  @Inject Accounts accounts;
  @Inject Courses courses;
  @Inject Roster roster;

  private static Chromium chromium;
  private Course course;

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void sections_areMadeByKeyboard_andShowAssistantsTheirLearners() throws Exception {
    var slug = "section-journey-" + ProcessHandle.current().pid();
    republished.publish(slug, Republished.MENDED);
    course = courses.find(slug).orElseThrow();
    var ada = enrolled("ada", "Ada Lovelace", Role.LEARNER);
    enrolled("bob", "Bob of the Long Surname-With-Hyphens", Role.LEARNER);
    var tess = enrolled("tess", "Tess Assistant", Role.ASSISTANT);

    try (var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "instructor");
      go(visit, "/people");
      looks(visit, "sections-0-none");
      section(visit, "Tuesday, 10 to 12");
      section(visit, "Friday");
      section(visit, "friday");
      assertThat(visit.page().locator("#section-name-error")).containsText("already");
      assertThat(visit.page().locator("#section-name")).hasValue("friday");
      visit.check("a section's name that is taken");
      var select = visit.page().getByLabel("Section of Ada Lovelace", exactly());
      select.selectOption("Tuesday, 10 to 12");
      select.focus();
      visit.page().keyboard().press("Tab");
      visit.page().keyboard().press("Enter");
      assertThat(visit.page().locator("table.sections")).containsText("1 learner");
      visit.button("Name the assistant for the section Tuesday, 10 to 12").click();
      assertThat(visit.page().locator("table.sections")).containsText("Tess Assistant");
      looks(visit, "sections-1-people");

      go(visit, "/gradebook");
      assertThat(visit.page().locator("#gradebook tbody tr")).hasCount(2);
      visit.page().getByLabel("Section", exactly()).selectOption("Tuesday, 10 to 12");
      visit.button("Filter").click();
      assertThat(visit.page().locator("#gradebook tbody tr")).hasCount(1);
      looks(visit, "sections-2-gradebook");
      go(visit, "/exercises/relu/submissions");
      looks(visit, "sections-3-submissions");
      visit.link("Statistics").click();
      visit.page().getByLabel("Section", exactly()).selectOption("Tuesday, 10 to 12");
      visit.button("Filter").click();
      assertThat(visit.page()).hasURL(Pattern.compile("section=[0-9]+$"));
      looks(visit, "sections-3-statistics");
    }
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      signIn(visit, ada);
      go(visit, "");
      assertThat(visit.page().locator("main"))
          .containsText("Your section: Tuesday, 10 to 12. Its assistant: Tess Assistant.");
      looks(visit, "sections-4-learner");
    }
    try (var visit = chromium.visit(Visit.Look.DESK)) {
      signIn(visit, tess);
      go(visit, "/gradebook");
      assertThat(visit.page().locator("#gradebook tbody tr")).hasCount(1);
      assertThat(visit.page().locator("main")).containsText("Tuesday, 10 to 12");
      looks(visit, "sections-5-assistant");
    }
    try (var visit = chromium.visit(Visit.Look.PHONE.withoutScript())) {
      visit.signIn(home, "instructor");
      go(visit, "/people");
      visit.page().getByLabel("Delete the section Friday", exactly()).first().click();
      visit.button("Delete the section Friday").click();
      assertThat(visit.page().locator("table.sections tbody tr")).hasCount(1);
      go(visit, "/gradebook");
      visit.page().getByLabel("Section", exactly()).selectOption("Tuesday, 10 to 12");
      visit.button("Filter").click();
      assertThat(visit.page().locator("#gradebook tbody tr")).hasCount(1);
    }
  }

  private void signIn(Visit visit, Account account) {
    visit.page().navigate(home.resolve("/sign-in").toString());
    visit.page().getByLabel("Username").fill(account.username());
    visit.page().getByLabel("Password").fill(PASSWORD);
    visit.button("Sign in").click();
    visit.page().waitForURL(address -> !address.contains("sign-in"));
  }

  private void section(Visit visit, String name) {
    visit.page().getByLabel("Name of the new section").focus();
    visit.page().keyboard().type(name);
    // Else what is typed next may still go into the page that is left.
    visit
        .page()
        .waitForResponse(
            answer -> answer.request().isNavigationRequest() && answer.status() != SEE_OTHER,
            () -> visit.page().keyboard().press("Enter"));
    visit.page().waitForLoadState();
  }

  private Account enrolled(String username, String name, Role role) {
    var full = username + "-" + course.slug();
    accounts.add(new NewAccount(full, name, role, PASSWORD), Optional.empty());
    var account = accounts.find(new Username(full)).orElseThrow();
    roster.enrol(course, account, role, accounts.find(new Username("admin")).orElseThrow());
    return account;
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private void go(Visit visit, String path) {
    visit.page().navigate(home.resolve("/courses/" + course.slug() + path).toString());
  }

  private static void looks(Visit visit, String name) {
    visit.check(name);
    visit.shoot(name);
    visit.page().setViewportSize(360, 780);
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    visit.check(name + " on a phone in the dark");
    visit.shoot(name + "-phone");
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    visit.page().setViewportSize(1440, 900);
  }
}

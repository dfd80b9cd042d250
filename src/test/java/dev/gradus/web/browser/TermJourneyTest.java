package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.account.Accounts;
import dev.gradus.account.Username;
import dev.gradus.authoring.Republished;
import dev.gradus.course.Assignment;
import dev.gradus.course.AssignmentPlan;
import dev.gradus.course.CourseRules;
import dev.gradus.course.Courses;
import dev.gradus.course.LatePolicy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An instructor holds a course again by keyboard, and moves a pinned exercise on. */
@QuarkusTest
class TermJourneyTest {

  private static final CourseRules BERLIN =
      new CourseRules(ZoneId.of("Europe/Berlin"), new LatePolicy(10, 50, Duration.ofMinutes(15)));

  @TestHTTPResource("/")
  URI home;

  @Inject Republished republished;
  @Inject Courses courses;
  @Inject Accounts accounts;
  @Inject AssignmentPlan plan;

  private final String slug = "term-journey-" + ProcessHandle.current().pid();

  private void timed() throws Exception {
    republished.publish(slug, Republished.FLAWED);
    var course = courses.find(slug).orElseThrow();
    var actor = accounts.find(new Username("instructor")).orElseThrow().id();
    var times =
        new Assignment.Times(
            Optional.of(BERLIN.instant(LocalDateTime.parse("2026-10-12T08:00"))),
            Optional.of(BERLIN.instant(LocalDateTime.parse("2026-10-24T23:59"))),
            Optional.of(BERLIN.instant(LocalDateTime.parse("2026-10-31T23:59"))));
    plan.set(course, BERLIN, actor);
    plan.set(
        course,
        Map.of("relu", new Assignment(Optional.of(4.0), Optional.of(3), times, true)),
        actor);
  }

  @Test
  void course_isHeldAgain_andItsPinnedExerciseMovedOn() throws Exception {
    timed();
    try (var chromium = Chromium.open();
        var visit = chromium.visit(Visit.Look.DESK)) {
      visit.signIn(home, "instructor");
      go(visit, slug, "/gradebook");
      visit.link("Terms").click();
      visit.link("New term from this course").click();
      assertThat(visit.page().locator("#oldStart")).hasValue("2026-10-12");
      visit.page().locator("#start").fill("2027-04-12");
      visit.page().getByLabel("Name of the term, such as Spring 2027").fill("Spring 2027");
      visit.page().getByLabel("Name in addresses").fill(slug);
      visit.page().getByText("Exactly those of this course").click();
      visit.page().getByLabel("Name in addresses").press("Enter");
      assertThat(visit.page().locator("main")).containsText("All dates move by 182 days.");
      looks(visit, "term-1-preview");
      visit.button("Make the new term").click();
      assertThat(visit.page().locator("#slug-error")).containsText("already");
      assertThat(visit.page().getByLabel("Exactly those of this course")).isChecked();
      looks(visit, "term-2-taken");
      visit.page().getByLabel("Name in addresses").fill(slug + "-2027");
      visit.button("Make the new term").focus();
      visit.page().keyboard().press("Enter");
      assertThat(visit.page().locator(".page-head")).containsText("The new term is made");
      looks(visit, "term-3-made");

      republished.publish(slug, Republished.MENDED);
      go(visit, slug + "-2027", "/terms");
      looks(visit, "term-4-behind");
      visit.button("Move ReLU on to version 2").focus();
      visit.page().keyboard().press("Enter");
      assertThat(visit.page().locator("section[aria-labelledby=versions] tbody"))
          .containsText("stays (pinned)");
      assertThat(visit.button("Move ReLU on to version 2")).hasCount(0);
      go(visit, slug + "-2027", "/exercises/relu/versions");
      looks(visit, "term-5-versions");
      go(visit, slug + "-2027", "/assignments");
      assertThat(visit.page().getByLabel("Due, ReLU")).hasValue("2027-04-24T23:59");
      looks(visit, "term-6-due-dates");
    }
  }

  private void go(Visit visit, String course, String path) {
    visit.page().navigate(home.resolve("/courses/" + course + path).toString());
  }

  private static void looks(Visit visit, String name) {
    visit.check(name);
    visit.page().setViewportSize(390, 844);
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    visit.check(name + " on a phone in the dark");
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    visit.page().setViewportSize(1440, 900);
  }
}

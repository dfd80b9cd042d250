package dev.gradus.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.gradus.lesson.foreign.Sample;
import dev.gradus.web.browser.Visit.Look;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A lesson by keyboard, on a phone, as an article. */
@QuarkusTest
class LessonJourneyTest {

  private static final String LESSON =
      "/courses/activation-functions/lessons/why-networks-need-non-linearity";
  private static final int SLIDES = 11;

  @TestHTTPResource("/")
  URI home;

  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void keyboard_leadsThroughStepsSlidesAndViews() {
    try (var visit = chromium.visit(Look.DESK)) {
      openLesson(visit, "");
      unread(visit);
      assertThat(current(visit)).containsText("Why networks need non-linearity");
      assertThat(visit.page().locator(".slide:visible")).hasCount(1);

      press(visit, "ArrowRight");
      assertThat(current(visit).locator(".still-hidden")).hasCount(5);
      press(visit, "Space", "ArrowDown", "ArrowRight");
      assertThat(current(visit).locator(".still-hidden")).hasCount(0);
      press(visit, "ArrowLeft");
      assertThat(current(visit).locator(".still-hidden")).hasCount(3);
      assertThat(visit.page().url()).endsWith("#slide-2");

      press(visit, "s");
      assertThat(current(visit)).containsText("Read the drawing from left to right");
      press(visit, "s");
      press(visit, "?");
      assertThat(visit.page().getByText("Moving through the slides")).isVisible();
      press(visit, "Escape");

      press(visit, "o");
      assertThat(visit.page().locator("[data-deck-link]:visible")).hasCount(SLIDES);
      visit.check("overview of a lesson");
      press(visit, "ArrowRight", "ArrowRight", "Enter");
      assertThat(current(visit)).containsText("One layer does the same");

      press(visit, "r");
      assertThat(visit.page().locator(".slide:visible")).hasCount(SLIDES);
      visit.check("lesson as an article");
      press(visit, "Escape");
      assertThat(visit.page().locator("#lesson-state")).containsText("Not read yet");
      press(visit, "Home", "ArrowRight", "Space", "Space", "Space", "ArrowRight");
      current(visit).getByRole(AriaRole.BUTTON).click();
      assertThat(current(visit).locator(".run-printed")).containsText("tensor([0.9696, 0.7527])");
      visit.check("code of a slide that was run");

      press(visit, "End");
      assertThat(current(visit)).containsText("Your turn");
      assertThat(visit.page().locator("#lesson-state")).containsText("Mark as not read");
      press(visit, "Home");
      assertThat(current(visit)).containsText("Why networks need non-linearity");
      unread(visit);
    }
  }

  @Test
  void everySlide_isCleanOnEachScreen() {
    for (Look look : List.of(Look.PHONE, Look.DESK.inTheDark())) {
      try (var visit = chromium.visit(look)) {
        openLesson(visit, "");
        for (int slide = 1; slide <= SLIDES; slide++) {
          visit.page().navigate(home.resolve(LESSON + "#slide-" + slide).toString());
          assertThat(current(visit)).hasAttribute("data-slide", String.valueOf(slide));
          if (Boolean.getBoolean("lesson.shots")) {
            visit.shoot("lesson-slide-" + slide);
            visit.turn(look.dark() ? ColorScheme.LIGHT : ColorScheme.DARK);
            visit.shoot("lesson-slide-" + slide + "-turned");
            visit.turn(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT);
          }
          assertThat(
                  (Boolean)
                      visit
                          .page()
                          .evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
              .as("slide %d fits the width (%s)", slide, look)
              .isTrue();
          assertThat(
                  (Boolean)
                      visit
                          .page()
                          .evaluate(
                              "() => [...document.querySelectorAll('.slide.current pre')].every("
                                  + "code => code.tabIndex === 0"
                                  + " && getComputedStyle(code).whiteSpaceCollapse === 'preserve'"
                                  + " && getComputedStyle(code).textWrapMode === 'nowrap')"))
              .as("code of slide %d keeps its lines (%s)", slide, look)
              .isTrue();
          if (slide % 5 == 1) {
            visit.check("slide " + slide);
          }
        }
        if (Boolean.getBoolean("lesson.shots")) {
          press(visit, "r");
          visit.shoot("lesson-whole");
          visit.turn(look.dark() ? ColorScheme.LIGHT : ColorScheme.DARK);
          visit.shoot("lesson-whole-turned");
        }
      }
    }
  }

  @Test
  void foreignCourse_isLookedThrough_takenOver_andGetsItsPictures() throws IOException {
    try (var visit = chromium.visit(Look.DESK)) {
      visit.signIn(home, "instructor");
      visit.link("Import a course").click();
      visit
          .page()
          .getByLabel("Chapter, deck or zip")
          .setInputFiles(new FilePayload("bending.zip", "application/zip", Sample.archive()));
      visit.button("Upload and look through").click();
      assertThat(visit.page().getByText("the slide at line 26 has the same key")).isVisible();
      looks(visit, "import-1-preview");
      visit.page().getByLabel("Name in addresses").fill("bending-" + ProcessHandle.current().pid());
      visit.button("Create the course").click();
      visit
          .page()
          .getByLabel("Many files at once")
          .setInputFiles(new FilePayload("net.jpg", "image/png", picture()));
      visit.button("Place the files").click();
      assertThat(visit.page().getByText("Placed 1 picture.")).isVisible();
      looks(visit, "import-2-course");
      visit.link("Why lines bend").first().click();
      assertThat(current(visit)).isVisible();
      press(visit, "r");
      assertThat(visit.page().locator("img[src$='/why-lines-bend/net.jpg']")).isVisible();
      looks(visit, "import-3-lesson");
    }
  }

  private static byte[] picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static void looks(Visit visit, String name) {
    if (Boolean.getBoolean("lesson.shots")) {
      visit.shoot(name);
    }
    visit.check(name);
  }

  @Test
  void withoutScript_theLessonIsAnArticle() {
    try (var visit = chromium.visit(Look.PHONE.withoutScript())) {
      openLesson(visit, "");
      assertThat(visit.page().locator(".slide:visible")).hasCount(SLIDES);
      assertThat(visit.page().locator(".speech:visible")).hasCount(SLIDES);
      if (Boolean.getBoolean("lesson.shots")) {
        visit.shoot("lesson-article");
      }
      visit.check("lesson without script");
    }
  }

  private void openLesson(Visit visit, String anchor) {
    visit.signIn(home, "learner");
    visit.page().navigate(home.resolve(LESSON + anchor).toString());
  }

  private static void unread(Visit visit) {
    Locator button =
        visit
            .page()
            .locator("#lesson-state button", new Page.LocatorOptions().setHasText("not read"));
    if (button.count() > 0) {
      button.click();
      assertThat(visit.page().locator("#lesson-state")).containsText("Not read yet");
    }
  }

  private static Locator current(Visit visit) {
    return visit.page().locator(".slide.current");
  }

  private static void press(Visit visit, String... keys) {
    for (String key : keys) {
      visit.page().keyboard().press(key);
    }
  }
}

package dev.gradus.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.web.Published;
import dev.gradus.web.browser.Visit.Look;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes pictures of the page of each exercise that ships, with all its hints open, in the light and
 * turned dark while it is open, for people to look at: {@code -Dtest=StatementLookTest
 * -Dstatement.shots=true -Dgradus.exercises=exercises}.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "statement.shots", matches = "true")
class StatementLookTest {

  private static final Path FOLDER = Path.of("exercises/activation-functions");
  private static final Look TALL = new Look(1440, 1300, false, true);
  private static final Look PHONE = new Look(390, 844, false, true);

  @TestHTTPResource("/")
  URI home;

  @Test
  void everyStatement_fitsItsScreen_andCanBeLookedAt() throws IOException {
    List<String> slugs = slugs();
    assertThat(slugs).hasSizeGreaterThan(24);
    slugs.forEach(slug -> Published.await(address(slug)));
    try (var chromium = Chromium.open()) {
      for (var look : List.of(TALL, PHONE)) {
        try (var visit = chromium.visit(look)) {
          visit.signIn(home, "learner");
          slugs.forEach(slug -> look(visit, slug));
        }
      }
    }
  }

  private void look(Visit visit, String slug) {
    visit.page().navigate(home.resolve(address(slug)).toString());
    visit
        .page()
        .evaluate(
            "() => document.querySelectorAll('main details').forEach(more => more.open = true)");
    visit.page().waitForTimeout(300);
    visit.shoot("statement-" + slug);
    visit.check(slug);
    visit.turn(ColorScheme.DARK);
    visit.shoot("statement-" + slug + "-turned-dark");
    visit.check(slug + " turned dark");
    visit.turn(ColorScheme.LIGHT);
  }

  private static String address(String slug) {
    return "/courses/activation-functions/exercises/" + slug;
  }

  private static List<String> slugs() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("exercise.yaml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}

package dev.gradus.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.lesson.foreign.Sample;
import dev.gradus.web.Routes.Route;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * What each page weighs before anything that loads on demand, and how long the server takes for it.
 * Weights are budgets; times depend on the machine, so they are only told. The pages are those that
 * the server has: a new one is measured without being listed, or fails for want of an address.
 */
@QuarkusTest
class BudgetsTest {

  private static final int MOST_BYTES = 150_000;
  private static final int TIMES = 3;

  /** Lead who is signed in to another page. */
  private static final Set<String> LEADS_ON = Set.of("/courses", "/sign-in");

  private static final Set<String> BY_LINK =
      Set.of("/first-administrator", "/reset-password", "/email-address");

  private static final String COURSE = "/courses/activation-functions";

  private static final Pattern LOADED =
      Pattern.compile("<(?:script|link|img)\\b[^>]*?\\b(?:src|href)=\"([^\"]+)\"");
  // Chunks that a script imports at once; import(…) loads on demand.
  private static final Pattern IMPORTED =
      Pattern.compile("(?:from|import)\\s*\"(\\./[^\"]+\\.js)\"");
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:src|href|action)=\"(?:https?:)?//", Pattern.CASE_INSENSITIVE);
  private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\bsrc=)|\\son\\w+=\"");

  private final Map<String, Integer> weights = new HashMap<>();

  /** One line of the table. */
  private record Line(String page, int html, int all, double millis) {}

  @Test
  void everyPage_isLightAndLoadsFromNowhereElse() throws IOException {
    Published.await(COURSE + "/exercises/relu");
    Published.await(COURSE + "/exercises/linear-network");
    var lines = new ArrayList<Line>();
    for (var pages : pages().entrySet()) {
      for (String path : pages.getValue()) {
        lines.add(measure(pages.getKey(), path));
      }
    }
    Files.writeString(Path.of("target/page-budgets.md"), table(lines));
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.all()).as(line.page()).isLessThan(MOST_BYTES));
  }

  /** The pages of the server, each with who may see it. */
  private Map<Browser, List<String>> pages() {
    var submission = submission();
    var imported = imported();
    var pages = new LinkedHashMap<Browser, List<String>>();
    var visitors = Stream.of("learner", "instructor", "admin").map(Browser::of).toList();
    var seenByNobody = new ArrayList<String>();
    for (var page : Routes.all()) {
      for (var path : addresses(page, submission, imported)) {
        visitor(path, visitors)
            .ifPresentOrElse(
                browser -> pages.computeIfAbsent(browser, _ -> new ArrayList<>()).add(path),
                () -> seenByNobody.add(path));
      }
    }
    assertThat(seenByNobody).isEmpty();
    assertThat(pages.values().stream().mapToInt(List::size).sum()).isGreaterThan(30);
    return pages;
  }

  /** Who has the least rights of those that may see a page. */
  private static Optional<Browser> visitor(String path, List<Browser> visitors) {
    return visitors.stream().filter(browser -> browser.open(path).statusCode() == 200).findFirst();
  }

  /** Where a page is: its address with everything filled in. */
  private static List<String> addresses(Route route, String submission, String imported) {
    String path = route.path();
    // Those are there only for who has a link, and where a regrade was asked for.
    if (!route.isPage()
        || BY_LINK.contains(path)
        || path.contains("/regrades/")
        || LEADS_ON.contains(path)) {
      return List.of();
    }
    var id =
        path.startsWith("/imports/") ? imported : path.contains("/accounts/") ? "1" : submission;
    return route.filled(
        Map.of(
            "course", List.of("activation-functions"),
            "slug", slugs(path),
            "username", List.of("learner"),
            "type", List.of("Tensor"),
            "code", List.of("NO-CODE"),
            "id", List.of(id)));
  }

  private static List<String> slugs(String path) {
    if (path.contains("/lessons/")) {
      return List.of("why-networks-need-non-linearity");
    }
    return path.endsWith("/exercises/{slug}") && !path.contains("authoring")
        ? List.of("relu", "linear-network")
        : List.of("relu");
  }

  /** The id of a course that an instructor has uploaded. */
  private static String imported() {
    var instructor = Browser.of("instructor");
    instructor.open("/imports");
    var answer = instructor.upload("/imports", "course", Map.of("sample.zip", Sample.archive()));
    return URI.create(answer.header("Location")).getPath().replace("/imports/", "");
  }

  private static String submission() {
    var learner = Browser.of("learner");
    learner.open(COURSE + "/exercises/relu");
    learner.send(
        COURSE + "/exercises/relu/submissions",
        Map.of("source", "class Relu {}", "key", "budgets-" + System.nanoTime()));
    var link = Pattern.compile("/exercises/relu/submissions/([0-9]+)");
    var found = link.matcher(learner.open(COURSE + "/exercises/relu/attempts").asString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private Line measure(Browser browser, String path) {
    var answer = browser.open(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    String html = answer.asString();
    assertThat(ELSEWHERE.matcher(html).find()).as(path + " names another host").isFalse();
    assertThat(INLINE.matcher(html).find()).as(path + " has script in it").isFalse();
    assertThat(answer.header("Content-Security-Policy"))
        .as(path)
        .contains("default-src 'self'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    int own = compressed(answer.asByteArray());
    return new Line(path, own, own + weightOf(browser, html), medianMillis(browser, path));
  }

  private int weightOf(Browser browser, String html) {
    Set<String> seen = new LinkedHashSet<>();
    var open = new ArrayDeque<String>();
    LOADED.matcher(html).results().forEach(found -> open.add(found.group(1)));
    while (!open.isEmpty()) {
      String address = open.poll();
      if (!address.startsWith("data:") && seen.add(address)) {
        var file = browser.open(address);
        weights.computeIfAbsent(address, _ -> compressed(file.asByteArray()));
        if (address.endsWith(".js")) {
          String folder = address.substring(0, address.lastIndexOf('/') + 1);
          IMPORTED
              .matcher(file.asString())
              .results()
              .forEach(found -> open.add(folder + found.group(1).substring(2)));
        }
      }
    }
    return seen.stream().mapToInt(weights::get).sum();
  }

  private static double medianMillis(Browser browser, String path) {
    return IntStream.range(0, TIMES)
            .mapToLong(
                _ -> {
                  long start = System.nanoTime();
                  Response answer = browser.open(path);
                  assertThat(answer.asByteArray()).isNotEmpty();
                  return System.nanoTime() - start;
                })
            .sorted()
            .skip(TIMES / 2)
            .findFirst()
            .orElseThrow()
        / 1e6;
  }

  private static int compressed(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.size();
  }

  private static String table(List<Line> lines) {
    var table =
        new StringBuilder("| page | html, kB | all, kB | server, ms |\n|---|--:|--:|--:|\n");
    for (var line : lines) {
      table.append(
          "| %s | %.1f | %.1f | %.0f |%n"
              .formatted(line.page(), line.html() / 1e3, line.all() / 1e3, line.millis()));
    }
    return table.toString();
  }
}

package dev.gradus.web.browser;

import dev.gradus.course.Courses;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.web.Published;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No page has a barrier that axe knows, on a desk in the light and on a phone in the dark. */
@QuarkusTest
class BarriersTest {

  private static final String COURSE = "/courses/activation-functions";

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
                "/", COURSE, COURSE + "/exercises/linear-network", "/grades", "/account", "/join"));
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
                "/administration/backups"));
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

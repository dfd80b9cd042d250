package dev.gradus.web.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.authoring.Republished;
import dev.gradus.command.demo.DemoClass;
import dev.gradus.command.demo.DemoOptions;
import dev.gradus.course.Courses;
import dev.gradus.course.Sight;
import dev.gradus.gradebook.Grade;
import dev.gradus.gradebook.Gradebook;
import dev.gradus.gradebook.Grades;
import dev.gradus.grading.Statistics;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A class of more learners than a page shows. */
@QuarkusTest
class LargeClassTest {

  private static final int LEARNERS = 220;

  @Inject Republished republished;
  @Inject DataSource database;
  @Inject Courses courses;
  @Inject Grades grades;
  @Inject Statistics statistics;

  @BeforeEach
  @AfterEach
  void removeWhatOthersWouldSee() throws Exception {
    try (var connection = database.getConnection()) {
      new DemoClass(connection).remove();
    }
  }

  @Test
  void page_readsOnlyTheGradesThatItShows_andTellsThemAsTheWholeBookDoes() throws Exception {
    republished.publish("large-" + ProcessHandle.current().pid(), Republished.MENDED);
    try (var connection = database.getConnection()) {
      var demo = new DemoClass(connection);
      assertThat(demo.exists()).isFalse();
      assertThat(demo.fill(new DemoOptions(LEARNERS, 4, 7))).isGreaterThan(LEARNERS);
      assertThat(demo.exists()).isTrue();
    }
    var course = courses.find(DemoClass.COURSE).orElseThrow();
    var whole = grades.of(course);
    var some = whole.rows().subList(10, 60);

    var part = grades.of(course, some.stream().map(row -> row.learner()).toList());

    assertThat(whole.rows()).hasSize(LEARNERS);
    assertThat(part.rows()).isEqualTo(some);
    var first = whole.columns().getFirst().exercise();
    var last = LEARNERS % GradebookOrder.PAGE;
    var page = "/courses/demo-class/gradebook";
    var browser = Browser.of("instructor");
    assertThat(rows(browser, page + "?page=5")).hasSize(last);
    assertThat(browser.open(page).asString()).contains("<tfoot hidden>").contains("Page 1 of 5");
    assertThat(rows(browser, page + "?sort=total&down=true&page=2"))
        .isEqualTo(
            usernames(whole, Comparator.comparingLong(row -> -Math.round(row.total() * 1e4)), 2));
    assertThat(rows(browser, page + "?page=3&sort=" + first))
        .isEqualTo(
            usernames(
                whole,
                Comparator.comparingDouble(row -> row.grade(first).map(Grade::score).orElse(-1.0)),
                3));
    assertThat(browser.request().get(page + "/rows").jsonPath().getList("lines")).hasSize(LEARNERS);
    assertThat(rows(browser, page + "?find=demo-00007")).containsExactly("demo-00007");

    statisticsAgree(browser, first);
    var counted = statistics.of(courses.exercise(course.id(), first).orElseThrow().id(), Sight.ALL);
    int tried = (int) whole.rows().stream().filter(row -> row.grade(first).isPresent()).count();
    assertThat(counted.learners()).isBetween(1, LEARNERS).isGreaterThanOrEqualTo(tried - 2);
    assertThat(counted.attempts().stream().mapToInt(tries -> tries.learners()).sum())
        .isEqualTo(counted.learners());
    assertThat(counted.attempts().stream().mapToInt(t -> t.number() * t.learners()).sum())
        .isEqualTo(counted.submissions());
    assertThat(counted.tests()).extracting(test -> test.name()).startsWith("lesson").hasSize(4);
    assertThat(counted.tests().getFirst().passed()).isEqualTo(counted.learners());
    assertThat(counted.tests().getLast().passed()).isLessThan(counted.learners());
  }

  private static List<String> usernames(Gradebook book, Comparator<Gradebook.Row> order, int page) {
    return book.rows().stream()
        .sorted(order)
        .skip((page - 1L) * GradebookOrder.PAGE)
        .limit(GradebookOrder.PAGE)
        .map(row -> row.learner().username())
        .toList();
  }

  private static void statisticsAgree(Browser browser, String exercise) {
    var address = "/courses/demo-class/exercises/" + exercise;
    var page = browser.open(address + "/statistics").asString();
    assertThat(page).contains("aria-label=\"Share of learners who pass each test\"");
    assertThat(page).contains("Nobody fails “lesson”").contains("special values");
    assertThat(browser.open(address + "/submissions?failed=special+values").asString())
        .contains("Partially accepted")
        .doesNotContain("data-value=\"10\"");
    assertThat(browser.open(address + "/submissions?failed=lesson").asString())
        .doesNotContain("Partially accepted");
  }

  private static List<String> rows(Browser browser, String address) {
    return Pattern.compile("username\">(demo-[0-9]+)<")
        .matcher(browser.open(address).asString())
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}

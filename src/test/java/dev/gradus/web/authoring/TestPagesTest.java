package dev.gradus.web.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.Cut;
import dev.gradus.account.Account;
import dev.gradus.account.Accounts;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.account.Username;
import dev.gradus.authoring.Draft;
import dev.gradus.authoring.DraftLocks;
import dev.gradus.authoring.Drafts;
import dev.gradus.course.Course;
import dev.gradus.course.Courses;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestPagesTest {

  private static final AtomicInteger DRAFTS = new AtomicInteger();
  private static final Pattern UNDO = Pattern.compile("value=\"(restore [^\"]+)\"");
  private static final String PASSWORD = "a long enough password";

  @Inject Courses courses;
  @Inject Teaching teaching;
  @Inject Accounts accounts;
  @Inject Drafts drafts;
  @Inject DraftLocks locks;

  private final String course = "form-" + ProcessHandle.current().pid();
  private final String slug = "cut-" + DRAFTS.incrementAndGet();
  private final String page = "/courses/" + course + "/authoring/exercises/" + slug;
  private Browser author;

  @BeforeEach
  void makeDraft() {
    var item = new CourseDefinition.Item.OfExercise("of-files", 1);
    var unit = new CourseDefinition.Unit("Unit", List.of(item));
    courses.save(new CourseDefinition(course, course, Optional.empty(), List.of(unit)));
    teaching.nameDemoInstructor();
    drafts.put(found(), slug, Cut.WEAK, account("instructor"));
    author = Browser.of("instructor");
    author.open(page + "?file=exercise.yaml");
  }

  @Test
  void form_worksWithoutScript_andNothingElseOfTheTextChanges() {
    var before = text();
    assertThat(author.open(page + "?file=exercise.yaml").asString())
        .contains("id=\"tests\"", "Edit: test all", "Down: test all", "[2., -2.]");
    var opened = send(Map.of("do", "open written"));
    assertThat(opened.statusCode()).isEqualTo(303);
    var form = author.open(opened.header("Location"));
    assertThat(form.asString())
        .contains("A new test, written down", "Tensor x", "value=\"test 3\"");

    var refused = send(put("name", "all", "points", "many", "input.x", "[[1., 2.], [3.]]"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .contains("Another test has the name all", "a whole number from 0 to 1000")
        .contains("[[1., 2.], [3.]]", "value=\"many\"");
    assertThat(text()).isEqualTo(before);
    assertThat(send(put("input.x", "[[1., 2.], [3.]]")).asString())
        .contains("This is not a tensor", "aria-describedby=\"test-input-x-error\"");
    assertThat(send(put("input.x", "[1.]", "dtype.x", "float8")).asString())
        .contains("Must be one of float32");

    var added = send(put("input.x", "[1.]", "about", "the border: \"1\""));
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(author.open(added.header("Location")).asString()).contains("The test is added.");
    assertThat(text())
        .isEqualTo(
            before
                + "  - name: border\n    show: secret\n    points: 1\n"
                + "    about: \"the border: \\\"1\\\"\"\n    inputs: {x: \"[1.]\"}\n");
  }

  @Test
  void tests_areMovedCopiedDeletedAndPutBack() {
    var before = text();
    send(Map.of("do", "down 0 all"));
    assertThat(text().indexOf("name: more")).isLessThan(text().indexOf("name: all"));
    send(Map.of("do", "up 1 all"));
    assertThat(text()).isEqualTo(before);

    var copied = send(Map.of("do", "copy 0 all"));
    assertThat(copied.header("Location")).contains("test=1+all+2");
    assertThat(author.open(copied.header("Location")).asString()).contains("The test all 2");
    var deleted = author.open(send(Map.of("do", "delete 1 all 2")).header("Location")).asString();
    assertThat(text()).isEqualTo(before);
    var undo = UNDO.matcher(deleted);
    assertThat(undo.find()).isTrue();
    send(Map.of("do", undo.group(1)));
    assertThat(text()).contains("{name: all 2,");
    assertThat(send(Map.of("do", "delete 7 gone")).asString()).contains("not in the text any more");
  }

  @Test
  void saving_putsTheTestThatIsOpen_orLosesNothing() {
    var fields = new HashMap<>(put("input.x", "[ragged"));
    fields.remove("do");
    assertThat(send("/files", fields).asString()).contains("[ragged", "aria-invalid");
    fields.put("test.input.x", "[7.]");
    assertThat(send("/files", fields).statusCode()).isEqualTo(303);
    assertThat(text()).contains("inputs: {x: \"[7.]\"}");
    fields.put("test.name", "untouched");
    fields.put("test.input.x", "");
    assertThat(send("/files", fields).statusCode()).isEqualTo(303);
    assertThat(text()).doesNotContain("untouched");
  }

  @Test
  void script_getsTheTextWithTheChange_andNothingIsStored() {
    var before = text();
    var typed = before.replace("title: Cut", "title: Typed # on");
    var fields = new HashMap<>(drawn());
    fields.put("source", typed);
    var answer = script(fields);
    assertThat(answer.getString("source"))
        .startsWith(typed)
        .contains("count: 20", "x: {rank: 0..2, dim: 1..4, from: \"uniform(-5, 5)\"}");
    assertThat(answer.getString("html")).contains("The test is added.", "20 random inputs");
    assertThat(text()).isEqualTo(before);

    fields.put("test.count", "");
    fields.put("test.numbers.x", "5, -5");
    assertThat(script(fields).getString("html"))
        .contains("how many inputs are to be drawn", "value=\"5, -5\"");
    fields.put("test.count", "20");
    assertThat(script(fields).getString("html")).contains("needs low &lt; high");
    assertThat(script(fields).getString("source")).isEqualTo(typed);
  }

  @Test
  void textThatCantBeRead_isToldWithItsLine_andTheFormStays() {
    var fields = new HashMap<>(put("input.x", "[1.]"));
    fields.put("source", "format: 1\nkind: function\ntests: [\nb: }\n");
    assertThat(send("/tests/list", fields).asString()).contains("while line 4 of exercise.yaml");
    assertThat(script(fields).getString("html")).contains("can’t be read", ">\n[1.]</textarea>");
    var refused = send(fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains(">\n[1.]</textarea>", "value=\"border\"");
    fields.put("source", "kind: function\nentry: what\ntests: []\n");
    assertThat(send("/tests/list", fields).asString()).contains("while line 2", "a signature such");
    fields.remove("test.kind");
    fields.put(
        "source",
        "kind: program\ngivens: {a: Tensor, name: String}\n"
            + "tests:\n  - {name: p, inputs: {a: [1.], name: Ada}, expected: \"[1.]\"}\n");
    assertThat(send("/tests/list", fields).asString())
        .contains("<code>Ada</code>", "open written")
        .doesNotContain("open drawn");
    fields.put("source", "kind: choice\noptions: {}\n");
    assertThat(send("/tests/list", fields).statusCode()).isEqualTo(404);
  }

  @Test
  void onlyInstructorsOfTheCourse_mayTouchThem() {
    var name = "stranger-" + ProcessHandle.current().pid();
    if (accounts.find(new Username(name)).isEmpty()) {
      accounts.add(new NewAccount(name, "Stranger", Role.INSTRUCTOR, PASSWORD), Optional.empty());
    }
    for (var other : List.of(Browser.of("learner"), Browser.of(name, PASSWORD))) {
      other.open("/courses");
      var fields = put("input.x", "[1.]");
      assertThat(other.send(page + "/tests", fields).statusCode()).isIn(403, 404);
      assertThat(other.sendByScript(page + "/tests", fields).statusCode()).isIn(403, 404);
      assertThat(other.send(page + "/tests/list", fields).statusCode()).isIn(403, 404);
    }
  }

  @Test
  void anothersLock_isNotBroken() {
    var before = text();
    locks.takeOver(draft(), account("admin"));
    var fields = new HashMap<>(put("input.x", "[1.]"));
    fields.put("source", before + "# typed\n");
    assertThat(author.sendByScript(page + "/tests", fields).statusCode()).isEqualTo(423);
    var refused = send(fields);
    assertThat(refused.statusCode()).isEqualTo(423);
    assertThat(refused.asString()).contains("# typed").doesNotContain("id=\"tests\"");
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void anothersChange_isNotOverwritten() {
    var fields = new HashMap<>(put("input.x", "[1.]"));
    fields.put("source", text() + "# mine\n");
    fields.put("revision", "0");
    assertThat(send(fields).statusCode()).isEqualTo(409);
    assertThat(text()).doesNotContain("border");
  }

  private JsonPath script(Map<String, String> fields) {
    var answer = author.sendByScript(page + "/tests", fields);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private Response send(Map<String, String> fields) {
    return send("/tests", fields);
  }

  private Response send(String path, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.putIfAbsent("file", "exercise.yaml");
    all.putIfAbsent("source", text());
    all.putIfAbsent("revision", "999999");
    return author.send(page + path, all);
  }

  private static Map<String, String> put(String... more) {
    var fields = new HashMap<String, String>();
    fields.put("do", "put");
    fields.put("test.kind", "written");
    fields.put("test.spot", "");
    fields.put("test.name", "border");
    fields.put("test.show", "secret");
    fields.put("test.points", "1");
    for (int i = 0; i < more.length; i += 2) {
      fields.put("test." + more[i], more[i + 1]);
    }
    return fields;
  }

  private static Map<String, String> drawn() {
    return put(
        "kind",
        "drawn",
        "count",
        "20",
        "how.x",
        "any",
        "rank.x",
        "0..2",
        "dim.x",
        "1..4",
        "from.x",
        "uniform",
        "numbers.x",
        "-5, 5");
  }

  private String text() {
    return draft().folder().text(ExerciseFolder.DEFINITION).orElseThrow();
  }

  private Draft draft() {
    return drafts.find(found().id(), slug).orElseThrow();
  }

  private Course found() {
    return courses.find(course).orElseThrow();
  }

  private Account account(String name) {
    return accounts.find(new Username(name)).orElseThrow();
  }
}

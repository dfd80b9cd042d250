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
  void dataToLearnFrom_hasAFormOfItsOwn() {
    var text =
        """
        format: 1
        kind: function
        entry: static Tensor predict(Tensor trainX, Tensor trainY, Tensor testX)
        dtypes: {trainY: int64, result: int64}
        tests:
          - name: rings # two
            show: sample
            points: 2
            train: {data: circles, points: 80, unseen: 60, accuracy: 0.9}
        """;
    var fields = new HashMap<String, String>();
    fields.put("source", text);
    assertThat(send("/tests/list", fields).asString())
        .contains("80 points of circles", "60 points, of which a share of 0.9 must be told right")
        .contains("Edit: test rings", "open trained");
    fields.put("do", "open 0 rings");
    assertThat(script(fields).getString("html"))
        .contains("<option value=\"circles\" selected>", "name=\"test.train.unseen\" value=\"60\"")
        .doesNotContain("test.rtol", "test.expected");

    fields.putAll(put("name", "rings", "spot", "0 rings", "kind", "trained"));
    fields.putAll(Map.of("test.show", "sample", "test.points", "2", "test.train.data", "moons"));
    fields.putAll(Map.of("test.train.points", "3", "test.train.unseen", "60"));
    fields.putAll(Map.of("test.train.noise", "2", "test.train.accuracy", ""));
    assertThat(script(fields).getString("html"))
        .contains("3 of its fields need", "a whole number from 4 to 2000", "a number from 0 to 1");
    fields.putAll(Map.of("test.train.points", "99", "test.train.noise", "0.2"));
    fields.put("test.train.accuracy", "0.9");
    assertThat(script(fields).getString("source"))
        .isEqualTo(
            text.replace("circles, points: 80", "moons, points: 99")
                .replace("accuracy: 0.9}", "accuracy: 0.9, noise: 0.2}"));

    fields.put("source", "kind: function\nentry: what\ntests: []\n");
    assertThat(script(fields).getString("html")).contains("can’t be read", "value=\"99\"");
  }

  @Test
  void optionsOfAQuestion_areWrittenInAForm() {
    var text =
        """
        format: 1
        title: Which? # a question
        kind: choice
        options:
          lines:
            text: A line
            explanation: No.
          # the right one
          curves: {text: A curve, correct: true, explanation: "Yes: it bends."}
        """;
    var fields = new HashMap<String, String>();
    fields.put("source", text);
    assertThat(send("/tests/list", fields).asString())
        .contains("2 options, of which 1 is right", "Edit: option lines", "Add an option")
        .doesNotContain("Write inputs down");
    fields.put("do", "down 0 lines");
    assertThat(script(fields).getString("source"))
        .containsSubsequence("# the right one\n  curves:", "  lines:\n    text: A line");
    fields.put("do", "open option");
    assertThat(script(fields).getString("html"))
        .contains("A new option", "value=\"option-3\"", "name=\"test.explanation\"");

    fields.putAll(option("Lines", "", ""));
    assertThat(script(fields).getString("html"))
        .contains("3 of its fields need", "Write what can be chosen", "lower-case letters");
    fields.putAll(option("lines", "Both", "No."));
    assertThat(script(fields).getString("html")).contains("Another option has the name lines");
    fields.putAll(option("both", "Both\n\n![x](figures/x.svg)", "No: only one bends."));
    assertThat(script(fields).getString("source"))
        .isEqualTo(
            text
                + "  both:\n    text: |-\n      Both\n\n      ![x](figures/x.svg)\n"
                + "    explanation: \"No: only one bends.\"\n");
    fields.put("test.spot", "0 lines");
    fields.putAll(option("straight", "A line", "Not at all."));
    fields.put("test.correct", "true");
    assertThat(script(fields).getString("source"))
        .isEqualTo(
            text.replace("lines:", "straight:")
                .replace("explanation: No.\n", "explanation: Not at all.\n    correct: true\n"));
    fields.put("source", "kind: function\nentry: static Tensor f(Tensor x)\ntests: []\n");
    assertThat(script(fields).getString("html")).contains("can’t be read", "Not at all.");
  }

  private static Map<String, String> option(String name, String text, String explanation) {
    return Map.of(
        "do",
        "put",
        "test.kind",
        "option",
        "test.name",
        name,
        "test.correct",
        "false",
        "test.text",
        text,
        "test.explanation",
        explanation);
  }

  @Test
  void formThatWasLeftOpen_comesBackAsItWas() {
    var fields = new HashMap<>(put("spot", "1 more", "name", "mo", "input.x", "[ragged"));
    fields.remove("do");
    assertThat(send("/tests/list", fields).asString())
        .contains("The test more", "value=\"1 more\"", "value=\"mo\"", ">\n[ragged</textarea>");
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

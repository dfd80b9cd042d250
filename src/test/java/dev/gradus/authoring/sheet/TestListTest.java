package dev.gradus.authoring.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.authoring.sheet.TestSheet.Of;
import dev.gradus.exercise.DefinitionText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestListTest {

  private static final String TEXT =
      """
      format: 1 # ours
      kind: function
      entry: static Tensor scaled(Tensor x, Tensor by, int times, boolean twice)
      dtypes: {by: int64}
      # The points of all tests are the points of the exercise.
      tests:
        # the numbers of the statement
        - {name: lesson, show: sample, points: 2, inputs: {x: "[2., -4.]", by: "[3]", times: 1, twice: true}, expected: "[6., -12.]"} # by hand
        - name: flat   # as it was
          show: secret
          points: 1
          about: >-
            folded
            words
          inputs:
            x: [[1., 2.],
                [3., 4.]]
            by: {values: "[2.]", dtype: float32}
            times: 2
            twice: false

        - name: many
          show: secret
          points: 4
          tolerance: {rtol: 1e-3, atol: 0}
          generate:
            count: 20
            sizes: {n: 1..6}   # rows
            x: {shape: [n, 3], dtype: float32, from: "uniform(-6, 6)"}
            by: {like: x, from: "one-of(1, 2)"}
            times: {from: "integers(1, 3)"}
            twice: {from: coin()}
      # the end
      """;

  @Test
  void sheets_sayWhatTheDefinitionSays() {
    var tests = new TestList(TEXT);
    assertThat(tests.names()).containsExactly("lesson", "flat", "many");
    var lesson = tests.sheet(0);
    assertThat(lesson.of(TestSheet.EXPECTED)).isEqualTo("[6., -12.]");
    assertThat(lesson.of(Of.INPUT, "times")).isEqualTo("1");
    var flat = tests.sheet(1);
    assertThat(flat.of(TestSheet.ABOUT)).isEqualTo("folded words");
    assertThat(flat.of(Of.INPUT, "x")).isEqualTo("[[1., 2.],\n[3., 4.]]");
    assertThat(flat.of(Of.INPUT, "by")).isEqualTo("[2.]");
    assertThat(flat.of(Of.DTYPE, "by")).isEqualTo("float32");
    var many = tests.sheet(2);
    assertThat(many.isDrawn()).isTrue();
    assertThat(many.of(TestSheet.SIZES)).isEqualTo("n = 1..6");
    assertThat(many.of(Of.SHAPE, "x")).isEqualTo("n, 3");
    assertThat(many.of(Of.HOW, "by")).isEqualTo(TestSheet.LIKE);
    assertThat(many.of(Of.FROM, "by")).isEqualTo("one-of");
    assertThat(many.of(Of.NUMBERS, "by")).isEqualTo("1, 2");
    assertThat(many.of(Of.FROM, "twice")).isEqualTo("coin");
    assertThat(many.of(TestSheet.RTOL)).isEqualTo("1e-3");
  }

  @Test
  void changed_leavesTheTextAlone_whereTheFormSaysTheSame() {
    var tests = new TestList(TEXT);
    IntStream.range(0, 3)
        .forEach(test -> assertThat(tests.changed(test, tests.sheet(test))).isEqualTo(TEXT));
    var dos = TEXT.replace("\n", "\r\n");
    var same = new TestList(dos);
    assertThat(same.changed(1, same.sheet(1))).isEqualTo(dos);
    assertThat(same.changed(1, with(same.sheet(1), Map.of(TestSheet.POINTS, "7"))))
        .isEqualTo(dos.replace("points: 1\r\n", "points: 7\r\n"));
  }

  @Test
  void changed_touchesNothingElse() {
    var tests = new TestList(TEXT);
    assertThat(
            tests.changed(
                0, with(tests.sheet(0), Map.of(TestSheet.EXPECTED, "", Of.INPUT.key("x"), "[0.]"))))
        .isEqualTo(
            TEXT.replace("\"[2., -4.]\", by", "\"[0.]\", by")
                .replace("}, expected: \"[6., -12.]\"}", "}}"));
    assertThat(
            tests.changed(
                1,
                with(
                    tests.sheet(1),
                    Map.of(
                        TestSheet.NAME,
                        "flat: \"2\"",
                        TestSheet.ABOUT,
                        "",
                        Of.DTYPE.key("by"),
                        ""))))
        .isEqualTo(
            TEXT.replace("name: flat   # as", "name: \"flat: \\\"2\\\"\"   # as")
                .replace("    about: >-\n      folded\n      words\n", "")
                .replace("{values: \"[2.]\", dtype: float32}", "\"[2.]\""));
    assertThat(
            tests.changed(
                2,
                with(
                    tests.sheet(2),
                    Map.of(
                        TestSheet.COUNT,
                        "5",
                        Of.HOW.key("x"),
                        TestSheet.ANY_SHAPE,
                        Of.RANK.key("x"),
                        "0..2",
                        Of.DIM.key("x"),
                        "1-4",
                        TestSheet.SIZES,
                        "",
                        TestSheet.RTOL,
                        "",
                        TestSheet.ATOL,
                        ""))))
        .isEqualTo(
            TEXT.replace("count: 20", "count: 5")
                .replace("      sizes: {n: 1..6}   # rows\n", "")
                .replace("    tolerance: {rtol: 1e-3, atol: 0}\n", "")
                .replace(
                    "x: {shape: [n, 3], dtype: float32, from: \"uniform(-6, 6)\"}",
                    "x: {dtype: float32, from: \"uniform(-6, 6)\", rank: 0..2, dim: 1..4}"));
  }

  @Test
  void dataToLearnFrom_isChangedInPlace_andAddedInOneLine() {
    var text =
        """
        entry: static Tensor predict(Tensor trainX, Tensor trainY, Tensor testX)
        tests:
          - name: clouds # easy
            show: sample
            points: 2
            train: {data: blobs, points: 80, unseen: 60, accuracy: 0.95} # all of them
        """;
    var tests = new TestList(text);
    assertThat(tests.signature().isTrainable()).isTrue();
    var sheet = tests.sheet(0);
    assertThat(sheet.isTrained()).isTrue();
    assertThat(sheet.of(TestSheet.DATA)).isEqualTo("blobs");
    assertThat(sheet.of(TestSheet.NOISE)).isEmpty();
    assertThat(
            tests.changed(0, with(sheet, Map.of(TestSheet.DATA, "moons", TestSheet.NOISE, "0.1"))))
        .isEqualTo(
            text.replace("data: blobs", "data: moons")
                .replace("accuracy: 0.95}", "accuracy: 0.95, noise: 0.1}"));
    var trained = new SheetDefaults(tests).trained();
    assertThat(trained.of(TestSheet.SEEN)).isEqualTo("80");
    assertThat(tests.added(trained))
        .isEqualTo(
            text
                + "  - name: data to learn from\n    show: secret\n    points: 1\n"
                + "    train: {data: blobs, points: 80, unseen: 60, noise: 0.05, accuracy: 0.95}\n");
    assertThat(new SheetDefaults(tests).written().of(TestSheet.KIND)).isEqualTo(TestSheet.WRITTEN);
    assertThat(new TestList(TEXT).signature().isTrainable()).isFalse();
  }

  @Test
  void listOfTensors_keepsTheDTypesThatItSays() {
    var text =
        """
        entry: static List<Tensor> f(Tensor x)
        tests:
          - {name: a, show: sample, points: 1, inputs: {x: "[1.]"}, expected: ["[1.]", {values: "[2]", dtype: int64}]}
        """;
    var tests = new TestList(text);
    var sheet = tests.sheet(0);
    assertThat(tests.changed(0, sheet)).isEqualTo(text);
    var longer = sheet.of(TestSheet.EXPECTED) + "\n[3.]";
    assertThat(tests.changed(0, with(sheet, Map.of(TestSheet.EXPECTED, longer))))
        .isEqualTo(text.replace("int64}]", "int64}, \"[3.]\"]"));
  }

  @Test
  void added_isWrittenAsAPersonWould() {
    var fields = new HashMap<String, String>();
    fields.put(TestSheet.KIND, TestSheet.DRAWN);
    fields.put(TestSheet.NAME, "more: \"all\"");
    fields.put(TestSheet.SHOW, "secret");
    fields.put(TestSheet.POINTS, "3");
    fields.put(TestSheet.COUNT, "16");
    fields.put(Of.HOW.key("x"), TestSheet.THIS_SHAPE);
    fields.put(Of.SHAPE.key("x"), "[n, 3]");
    fields.put(Of.FROM.key("x"), "uniform");
    fields.put(Of.NUMBERS.key("x"), "-5, 5");
    fields.put(Of.HOW.key("by"), TestSheet.LIKE);
    fields.put(Of.LIKE.key("by"), "x");
    fields.put(Of.FROM.key("by"), "coin");
    fields.put(Of.FROM.key("times"), "integers");
    fields.put(Of.NUMBERS.key("times"), "1, 3");
    fields.put(Of.FROM.key("twice"), "coin");
    var sheet = with(TestSheet.empty(), fields);
    var block =
        """
          - name: "more: \\"all\\""
            show: secret
            points: 3
            generate:
              count: 16
              sizes: {n: 1..6}
              x: {shape: [n, 3], from: "uniform(-5, 5)"}
              by: {like: x, from: "coin()"}
              times: {from: "integers(1, 3)"}
              twice: {from: "coin()"}
        """;
    assertThat(new TestList(TEXT).added(sheet))
        .isEqualTo(TEXT.replace("# the end\n", block + "# the end\n"));
    for (var tests : List.of("tests: [{name: a}] # all\n", "tests: []\n", "")) {
      var head = TEXT.substring(0, TEXT.indexOf("tests:"));
      var text = new TestList(head + tests).added(sheet);
      var there = new TestList(text);
      int last = there.names().size() - 1;
      assertThat(text).startsWith(head.substring(0, head.indexOf("# The points")));
      assertThat(text).contains("# The points of all tests");
      assertThat(there.names()).endsWith("more: \"all\"");
      assertThat(there.sheet(last).of(Of.SHAPE, "x")).isEqualTo("n, 3");
      assertThat(there.sheet(last).of(TestSheet.SIZES)).isEqualTo("n = 1..6");
    }
  }

  @Test
  void kind_mayChange_alsoOfATestThatBeginsWithItsInputs() {
    var text =
        """
        entry: static Tensor f(Tensor x)
        tests:
          - inputs: {x: "[1.]"} # first
            name: a
            show: secret
            points: 1
        """;
    var tests = new TestList(text);
    var drawn =
        with(
            new SheetDefaults(tests).drawn(),
            Map.of(TestSheet.NAME, "a", TestSheet.POINTS, "1", TestSheet.SHOW, "secret"));
    assertThat(tests.changed(0, drawn))
        .startsWith("entry: static Tensor f(Tensor x)\ntests:\n  - name: a\n    show: secret\n")
        .contains("generate: {count: 20, sizes: {n: 1..6}")
        .doesNotContain("inputs");
  }

  @Test
  void tests_areCopiedMovedAndRemoved() {
    var tests = new TestList(TEXT);
    assertThat(new TestList(tests.copied(0)).names())
        .containsExactly("lesson", "lesson 2", "flat", "many");
    assertThat(tests.copied(0))
        .contains("expected: \"[6., -12.]\"} # by hand\n  - {name: lesson 2,");
    assertThat(new TestList(tests.swapped(1)).names()).containsExactly("lesson", "many", "flat");
    assertThat(tests.removed(1)).contains("# the numbers", "# by hand\n", "# the end");
    assertThat(new TestList(tests.removed(1)).names()).containsExactly("lesson", "many");
    assertThat(tests.removed(0)).contains("  # the numbers of the statement\n  - name: flat");
    var last = new TestList(new TestList(tests.removed(2)).removed(1));
    assertThat(new TestList(last.removed(0)).names()).isEmpty();
  }

  @Test
  void test_isFoundByItsName_whereItHasMoved() {
    var tests = new TestList(TEXT);
    assertThat(tests.find(TestSpot.parse("1 flat"))).contains(1);
    assertThat(tests.find(TestSpot.parse("0 many"))).contains(2);
    assertThat(tests.find(TestSpot.parse("1 gone"))).isEmpty();
    assertThat(TestSpot.parse("anything").isNew()).isTrue();
  }

  @Test
  void defaults_areLikeTheTestsThatAreThere() {
    var text =
        """
        entry: static List<Tensor> f(Tensor x, Tensor slope, Tensor g, int dim)
        tests:
          - {name: one, show: sample, points: 1, inputs: {x: "[[1., 2.]]", slope: "[0.25]", g: "[[1., 3.]]", dim: 0}}
          - {name: two, show: secret, points: 1, inputs: {x: "[[-1.]]", slope: "[3e-2]", g: "[[1.]]", dim: 1}}
        """;
    var drawn = new SheetDefaults(new TestList(text)).drawn();
    assertThat(drawn.of(Of.SHAPE, "x")).isEqualTo("1, n");
    assertThat(drawn.of(Of.SHAPE, "slope")).isEqualTo("1");
    assertThat(drawn.of(Of.HOW, "g")).isEqualTo(TestSheet.LIKE);
    assertThat(drawn.of(Of.NUMBERS, "x")).isEqualTo("-5, 5");
    assertThat(drawn.of(Of.NUMBERS, "slope")).isEqualTo("0, 5");
    assertThat(drawn.of(Of.FROM, "dim")).isEqualTo("dim-of");
    assertThat(drawn.of(TestSheet.SHOW)).isEqualTo("secret");

    var bare = new SheetDefaults(new TestList("entry: static Tensor f(Tensor x)\n"));
    assertThat(bare.written().of(TestSheet.NAME)).isEqualTo("test 1");
    assertThat(bare.written().of(TestSheet.SHOW)).isEqualTo("sample");
    assertThat(bare.drawn().of(Of.HOW, "x")).isEqualTo(TestSheet.ANY_SHAPE);
  }

  @Test
  void everyShippedExercise_readsAsItIsWritten() throws IOException {
    try (var files = Files.walk(Path.of("exercises"))) {
      for (var file : files.filter(path -> path.endsWith("exercise.yaml")).toList()) {
        var text = read(file);
        if (new DefinitionText(text).find("kind").filter("choice"::equals).isPresent()) {
          continue;
        }
        var tests = new TestList(text);
        for (int i = 0; i < tests.names().size(); i++) {
          assertThat(tests.changed(i, tests.sheet(i))).as("%s, test %s", file, i).isEqualTo(text);
        }
      }
    }
  }

  @Test
  void whatIsNoDefinition_isRefused() {
    assertThatThrownBy(() -> new TestList("tests: [")).hasMessageContaining("can't be read");
    assertThatThrownBy(() -> new TestList("entry: what\n")).hasMessageContaining("signature");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestSheet with(TestSheet sheet, Map<String, String> more) {
    return sheet.with(more);
  }
}

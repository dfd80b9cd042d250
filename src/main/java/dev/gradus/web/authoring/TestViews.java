package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftCheck;
import dev.gradus.authoring.DraftChecks;
import dev.gradus.authoring.sheet.OptionList;
import dev.gradus.authoring.sheet.SheetList;
import dev.gradus.authoring.sheet.SheetProblems;
import dev.gradus.authoring.sheet.Signature;
import dev.gradus.authoring.sheet.TestList;
import dev.gradus.authoring.sheet.TestSheet;
import dev.gradus.authoring.sheet.TestSpot;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.Parameter;
import dev.gradus.exercise.Problem;
import dev.gradus.web.result.TensorView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Lists the tests of a definition, each with what the last check computed for it. */
@ApplicationScoped
class TestViews {

  private static final Pattern CHOICE = Pattern.compile("(?m)^kind:\\s*[\"']?choice\\b");
  private static final String WHERE = "/tests";

  private final DraftChecks checks;
  private final ExpectedViews expected;
  private final TestFormViews forms;
  private final TestingMessages messages;
  private final OptionMessages ofOptions;

  TestViews(
      DraftChecks checks,
      ExpectedViews expected,
      TestFormViews forms,
      TestingMessages messages,
      OptionMessages ofOptions) {
    this.checks = checks;
    this.expected = expected;
    this.forms = forms;
    this.messages = messages;
    this.ofOptions = ofOptions;
  }

  /**
   * What is to be shown besides the list.
   *
   * @param open the test whose form is open
   * @param undo what takes back what was done; empty if nothing does
   */
  record Shown(Optional<OpenTest> open, String notice, String undo) {

    static final Shown LIST = new Shown(Optional.empty(), "", "");

    static Shown of(OpenTest test) {
      return new Shown(Optional.of(test), "", "");
    }
  }

  static boolean isQuestion(ExerciseFolder folder) {
    return CHOICE.matcher(folder.text(ExerciseFolder.DEFINITION).orElse("")).find();
  }

  /** The tests of a folder that need not be stored, or the options of a question. */
  TestsView of(Workshop.Bench bench, ExerciseFolder folder, Shown shown) {
    var text = folder.text(ExerciseFolder.DEFINITION).orElse("");
    var trouble = SheetProblems.unreadable(bench.draft().slug(), folder);
    var action = bench.address() + WHERE;
    if (trouble.isPresent()) {
      return new TestsView(
          action,
          sentence(trouble.get()),
          List.of(),
          shown.open().map(open -> forms.of(open, Signature.of(open.sheet()))),
          "",
          "",
          false,
          false,
          isQuestion(folder),
          false);
    }
    return switch (SheetList.of(text)) {
      case OptionList options -> options(options, action, shown);
      case TestList tests -> tests(bench, folder, tests, action, shown);
    };
  }

  private TestsView options(OptionList options, String action, Shown shown) {
    int last = options.names().size() - 1;
    return new TestsView(
        action,
        "",
        IntStream.rangeClosed(0, last).mapToObj(i -> row(options, i, last)).toList(),
        shown.open().map(open -> forms.of(open, Signature.of(open.sheet()))),
        shown.notice(),
        shown.undo(),
        false,
        false,
        true,
        false);
  }

  private TestsView.Row row(OptionList options, int i, int last) {
    var sheet = options.sheet(i);
    var name = options.names().get(i);
    return new TestsView.Row(
        new TestSpot(i, name).toString(),
        name,
        false,
        "",
        "",
        "",
        List.of(
            new TestsView.Line(ofOptions.textShort(), sheet.of(TestSheet.TEXT), false),
            new TestsView.Line(ofOptions.explanation(), sheet.of(TestSheet.EXPLANATION), false)),
        List.of(),
        true,
        sheet.of(TestSheet.CORRECT).equals("true"),
        new TestsView.Place(i == 0, i == last));
  }

  private TestsView tests(
      Workshop.Bench bench, ExerciseFolder folder, TestList tests, String action, Shown shown) {
    var computed = computed(bench, folder);
    return new TestsView(
        action,
        "",
        IntStream.range(0, tests.names().size()).mapToObj(i -> row(tests, i, computed)).toList(),
        shown.open().map(open -> forms.of(open, tests.signature())),
        shown.notice(),
        shown.undo(),
        tests.signature().isDrawable(),
        tests.signature().isTrainable(),
        false,
        computed.outdated());
  }

  private String sentence(Problem problem) {
    var why = problem.message().replaceAll("[.\\s]+$", "");
    return problem.line() > 0
        ? messages.unreadableLine(problem.line(), why)
        : messages.unreadable(why);
  }

  /** What the last check computed: of which tests, and what. */
  private record Computed(
      boolean outdated,
      Map<String, Map<String, String>> contents,
      Map<String, List<TensorView>> values) {

    private static final Computed NOTHING = new Computed(false, Map.of(), Map.of());

    /** Of a test that asks the same still. */
    List<TensorView> of(String name, Map<String, String> content) {
      return content.equals(contents.get(name)) ? values.getOrDefault(name, List.of()) : List.of();
    }
  }

  private Computed computed(Workshop.Bench bench, ExerciseFolder folder) {
    return checks
        .newest(bench.draft())
        .flatMap(check -> expected.of(folder, check).map(found -> computed(check, found)))
        .orElse(Computed.NOTHING);
  }

  private Computed computed(DraftCheck check, EditView.Expected found) {
    var contents = new HashMap<String, Map<String, String>>();
    var values = new HashMap<String, List<TensorView>>();
    var tests = new TestList(checks.folder(check).text(ExerciseFolder.DEFINITION).orElse(""));
    for (int i = 0; i < tests.names().size(); i++) {
      contents.put(tests.names().get(i), tests.content(i));
    }
    found.tests().forEach(test -> values.put(test.name(), test.values()));
    return new Computed(found.outdated(), contents, values);
  }

  private TestsView.Row row(TestList tests, int i, Computed computed) {
    var sheet = tests.sheet(i);
    var name = tests.names().get(i);
    boolean trained = sheet.isTrained();
    return new TestsView.Row(
        new TestSpot(i, name).toString(),
        name,
        sheet.of(TestSheet.SHOW).equals("sample"),
        sheet.of(TestSheet.POINTS),
        sheet.of(TestSheet.ABOUT),
        sheet.isDrawn() ? sheet.of(TestSheet.COUNT) : "",
        trained ? trained(sheet) : lines(tests, sheet),
        trained || sheet.isDrawn() ? List.of() : computed.of(name, tests.content(i)),
        trained,
        false,
        new TestsView.Place(i == 0, i == tests.names().size() - 1));
  }

  private List<TestsView.Line> trained(TestSheet sheet) {
    var points = sheet.of(TestSheet.SEEN);
    var data = sheet.of(TestSheet.DATA);
    var noise = sheet.of(TestSheet.NOISE);
    var learned =
        noise.isEmpty()
            ? messages.trainingOn(points, data)
            : messages.trainingOnNoisy(points, data, noise);
    var asked = messages.trainingAsked(sheet.of(TestSheet.UNSEEN), sheet.of(TestSheet.ACCURACY));
    return List.of(
        new TestsView.Line(messages.training(), learned, false),
        new TestsView.Line(messages.trainingUnseen(), asked, false));
  }

  private static List<TestsView.Line> lines(TestList tests, TestSheet sheet) {
    List<TestsView.Line> lines = new ArrayList<>();
    for (var parameter : tests.signature().parameters()) {
      var text =
          sheet.isDrawn()
              ? drawn(sheet, parameter)
              : sheet.of(TestSheet.Of.INPUT, parameter.name());
      lines.add(new TestsView.Line(parameter.name(), text, false));
    }
    if (!sheet.of(TestSheet.EXPECTED).isEmpty()) {
      lines.add(new TestsView.Line("", sheet.of(TestSheet.EXPECTED), true));
    }
    return lines;
  }

  /** As the definition says it: {@code [n, 3] uniform(-5, 5)}. */
  private static String drawn(TestSheet sheet, Parameter parameter) {
    var name = parameter.name();
    var shape =
        switch (sheet.of(TestSheet.Of.HOW, name)) {
          case TestSheet.LIKE -> "like " + sheet.of(TestSheet.Of.LIKE, name);
          case TestSheet.THIS_SHAPE -> "[" + sheet.of(TestSheet.Of.SHAPE, name) + "]";
          case TestSheet.ANY_SHAPE ->
              "rank "
                  + sheet.of(TestSheet.Of.RANK, name)
                  + ", dim "
                  + sheet.of(TestSheet.Of.DIM, name);
          default -> "";
        };
    var from = sheet.of(TestSheet.Of.FROM, name) + "(" + sheet.of(TestSheet.Of.NUMBERS, name) + ")";
    return (shape + " " + from).strip();
  }
}

package dev.gradus.web.authoring;

import dev.gradus.authoring.sheet.SheetProblems;
import dev.gradus.authoring.sheet.Signature;
import dev.gradus.authoring.sheet.TestSheet;
import dev.gradus.authoring.sheet.TestSheet.Of;
import dev.gradus.exercise.ArgumentType;
import dev.gradus.exercise.Parameter;
import dev.gradus.exercise.TrainingData;
import dev.gradus.tensor.DType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** Lays out the form of a test: a field for whatever the format knows. */
@ApplicationScoped
class TestFormViews {

  private static final int FEW_LINES = 2;
  private static final int LINES = 3;

  private final TestingMessages messages;
  private final OptionMessages ofOptions;

  TestFormViews(TestingMessages messages, OptionMessages ofOptions) {
    this.messages = messages;
    this.ofOptions = ofOptions;
  }

  TestFormView of(OpenTest test, Signature signature) {
    var form = new Form(test);
    if (test.sheet().isOption()) {
      return option(form, test);
    }
    boolean drawn = test.sheet().isDrawn();
    boolean trained = test.sheet().isTrained();
    var head = head(form);
    List<TestFormView.Written> written = drawn || trained ? List.of() : written(form, signature);
    List<TestFormView.Drawn> draws = drawn ? drawn(form, signature) : List.of();
    List<TestFormView.Field> data = trained ? data(form) : List.of();
    List<TestFormView.Field> tail =
        trained ? List.of() : drawn ? drawing(form) : expected(form, signature);
    List<TestFormView.Field> tolerance =
        trained
            ? List.of()
            : List.of(
                form.field(TestSheet.RTOL, messages.rtol()),
                form.field(TestSheet.ATOL, messages.atol()));
    return new TestFormView(
        test.spot().toString(),
        test.spot().isNew(),
        title(test),
        test.sheet().of(TestSheet.KIND),
        head,
        written,
        draws,
        data,
        tail,
        tolerance,
        form.rest(),
        test.errors().size());
  }

  private TestFormView option(Form form, OpenTest test) {
    var correct = new LinkedHashMap<String, String>();
    correct.put("false", ofOptions.wrong());
    correct.put("true", ofOptions.right());
    var head =
        List.of(
            form.choice(TestSheet.CORRECT, ofOptions.correct(), correct),
            form.field(TestSheet.NAME, ofOptions.name()).helped(ofOptions.nameHelp()));
    var texts =
        List.of(
            form.field(TestSheet.TEXT, ofOptions.text()).helped(ofOptions.textHelp()).high(LINES),
            form.field(TestSheet.EXPLANATION, ofOptions.explanation())
                .helped(ofOptions.explanationHelp())
                .high(LINES));
    return new TestFormView(
        test.spot().toString(),
        test.spot().isNew(),
        title(test),
        TestSheet.OPTION,
        head,
        List.of(),
        List.of(),
        List.of(),
        texts,
        List.of(),
        form.rest(),
        test.errors().size());
  }

  private String title(OpenTest test) {
    if (!test.spot().isNew()) {
      return test.sheet().isOption()
          ? ofOptions.theOption(test.spot().name())
          : messages.theTest(test.spot().name());
    }
    return switch (test.sheet().of(TestSheet.KIND)) {
      case TestSheet.TRAINED -> messages.newTrained();
      case TestSheet.DRAWN -> messages.newDrawn();
      case TestSheet.OPTION -> ofOptions.newOne();
      default -> messages.newWritten();
    };
  }

  private List<TestFormView.Field> data(Form form) {
    var kinds = new LinkedHashMap<String, String>();
    for (var kind : TrainingData.Kind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), words(kind));
    }
    return List.of(
        form.choice(TestSheet.DATA, messages.data(), kinds),
        form.field(TestSheet.SEEN, messages.seen()).helped(messages.pointsOfDataHelp()),
        form.field(TestSheet.UNSEEN, messages.unseen()).helped(messages.pointsOfDataHelp()),
        form.field(TestSheet.NOISE, messages.noise()).helped(messages.noiseHelp()),
        form.field(TestSheet.ACCURACY, messages.accuracy()).helped(messages.accuracyHelp()));
  }

  private String words(TrainingData.Kind kind) {
    return switch (kind) {
      case BLOBS -> messages.dataBlobs();
      case CIRCLES -> messages.dataCircles();
      case MOONS -> messages.dataMoons();
      case XOR -> messages.dataXor();
    };
  }

  private List<TestFormView.Field> head(Form form) {
    var show = new LinkedHashMap<String, String>();
    show.put("sample", messages.showSample());
    show.put("secret", messages.showSecret());
    return List.of(
        form.field(TestSheet.NAME, messages.name()),
        form.choice(TestSheet.SHOW, messages.show(), show),
        form.field(TestSheet.POINTS, messages.pointsField()),
        form.field(TestSheet.ABOUT, messages.about()).helped(messages.aboutHelp()));
  }

  private List<TestFormView.Written> written(Form form, Signature signature) {
    return signature.parameters().stream().map(one -> written(form, signature, one)).toList();
  }

  private TestFormView.Written written(Form form, Signature signature, Parameter parameter) {
    var name = parameter.name();
    var key = Of.INPUT.key(name);
    var label = parameter.toString();
    return switch (parameter.type()) {
      case TENSOR ->
          new TestFormView.Written(
              form.field(key, label).high(FEW_LINES),
              List.of(
                  form.choice(
                      Of.DTYPE.key(name), messages.dtypeOf(name), dtypes(signature.dtype(name)))));
      case BOOLEAN -> new TestFormView.Written(form.choice(key, label, truths()), List.of());
      case STRING -> new TestFormView.Written(form.field(key, label).high(FEW_LINES), List.of());
      case DOUBLE, LONG, INT, TENSORS ->
          new TestFormView.Written(form.field(key, label), List.of());
    };
  }

  private List<TestFormView.Field> expected(Form form, Signature signature) {
    var type = signature.result();
    var label =
        signature.prints() ? messages.expectedOutput() : messages.expectedField(type.javaName());
    var field = form.field(TestSheet.EXPECTED, label).helped(messages.expectedHelp());
    return switch (type) {
      case TENSOR ->
          List.of(
              field.high(FEW_LINES),
              form.choice(
                  TestSheet.EXPECTED_DTYPE,
                  messages.dtypeOfExpected(),
                  dtypes(signature.resultDtype())));
      case TENSORS -> List.of(field.helped(messages.expectedLines()).high(LINES));
      case STRING -> List.of(field.high(LINES));
      case DOUBLE, LONG, INT, BOOLEAN -> List.of(field);
    };
  }

  private List<TestFormView.Field> drawing(Form form) {
    return List.of(
        form.field(TestSheet.SIZES, messages.sizes()).helped(messages.sizesHelp()),
        form.field(TestSheet.COUNT, messages.count()).helped(messages.countHelp()));
  }

  private List<TestFormView.Drawn> drawn(Form form, Signature signature) {
    List<String> before = new ArrayList<>();
    List<TestFormView.Drawn> drawn = new ArrayList<>();
    for (var parameter : signature.parameters()) {
      drawn.add(drawn(form, signature, parameter, List.copyOf(before)));
      if (parameter.type() == ArgumentType.TENSOR) {
        before.add(parameter.name());
      }
    }
    return drawn;
  }

  private TestFormView.Drawn drawn(
      Form form, Signature signature, Parameter parameter, List<String> before) {
    var name = parameter.name();
    boolean tensor = parameter.type() == ArgumentType.TENSOR;
    var from = form.choice(Of.FROM.key(name), messages.from(), sources(parameter.type()));
    var numbers =
        form.field(Of.NUMBERS.key(name), messages.numbers()).helped(messages.numbersHelp());
    if (!tensor) {
      return new TestFormView.Drawn(
          parameter.toString(), List.of(), List.of(), List.of(), from, numbers);
    }
    List<TestFormView.Field> shape =
        new ArrayList<>(
            List.of(
                form.field(Of.RANK.key(name), messages.rank()).helped(messages.rangeHelp()),
                form.field(Of.DIM.key(name), messages.dim()).helped(messages.rangeHelp()),
                form.field(Of.SHAPE.key(name), messages.shape()).helped(messages.shapeHelp())));
    if (!before.isEmpty()) {
      var like = new LinkedHashMap<String, String>();
      before.forEach(one -> like.put(one, one));
      shape.add(form.choice(Of.LIKE.key(name), messages.like(), like));
    }
    return new TestFormView.Drawn(
        parameter.toString(),
        List.of(form.choice(Of.HOW.key(name), messages.how(), ways(!before.isEmpty()))),
        shape,
        List.of(
            form.choice(Of.DRAWN_DTYPE.key(name), messages.dtype(), dtypes(signature.dtype(name)))),
        from,
        numbers);
  }

  private SequencedMap<String, String> ways(boolean others) {
    var ways = new LinkedHashMap<String, String>();
    ways.put(TestSheet.ANY_SHAPE, messages.howAny());
    ways.put(TestSheet.THIS_SHAPE, messages.howShape());
    if (others) {
      ways.put(TestSheet.LIKE, messages.howLike());
    }
    return ways;
  }

  private SequencedMap<String, String> sources(ArgumentType type) {
    var sources = new LinkedHashMap<String, String>();
    sources.put("uniform", messages.fromUniform());
    sources.put("normal", messages.fromNormal());
    sources.put("integers", messages.fromIntegers());
    sources.put("one-of", messages.fromOneOf());
    sources.put("coin", messages.fromCoin());
    if (type == ArgumentType.INT) {
      sources.put("dim-of", messages.fromDimOf());
    }
    return sources;
  }

  private SequencedMap<String, String> dtypes(String declared) {
    var dtypes = new LinkedHashMap<String, String>();
    dtypes.put("", messages.dtypeDeclared(declared));
    Arrays.stream(DType.values())
        .map(dtype -> dtype.name().toLowerCase(Locale.ROOT))
        .forEach(dtype -> dtypes.put(dtype, dtype));
    return dtypes;
  }

  private static SequencedMap<String, String> truths() {
    var truths = new LinkedHashMap<String, String>();
    truths.put("true", "true");
    truths.put("false", "false");
    return truths;
  }

  /** The fields of one form, which know what was typed into them and what is wrong with it. */
  private static final class Form {

    private final OpenTest test;
    private final Map<String, String> left;

    Form(OpenTest test) {
      this.test = test;
      this.left = new LinkedHashMap<>(test.errors());
    }

    TestFormView.Field field(String key, String label) {
      left.remove(key);
      return new TestFormView.Field(
          TestForm.FIELD + key,
          label,
          test.sheet().of(key),
          test.errors().getOrDefault(key, ""),
          "",
          1,
          List.of());
    }

    /** A choice; a value that it does not offer is offered too, so that it is not lost. */
    TestFormView.Field choice(String key, String label, SequencedMap<String, String> options) {
      var value = test.sheet().of(key);
      var all = new LinkedHashMap<>(options);
      all.putIfAbsent(value, value);
      if (value.isEmpty() && !options.containsKey("")) {
        all.remove("");
      }
      return field(key, label)
          .of(
              all.entrySet().stream()
                  .map(
                      one ->
                          new TestFormView.Option(
                              one.getKey(), one.getValue(), one.getKey().equals(value)))
                  .toList());
    }

    /** What is wrong and at none of the fields that were laid out. */
    List<String> rest() {
      var whole = left.remove(SheetProblems.WHOLE);
      List<String> rest = new ArrayList<>();
      if (whole != null) {
        rest.add(whole);
      }
      left.forEach((field, sentence) -> rest.add(field + ": " + sentence));
      return rest;
    }
  }
}

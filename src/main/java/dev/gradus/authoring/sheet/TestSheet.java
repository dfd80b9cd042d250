package dev.gradus.authoring.sheet;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A test, or an option of a question, as the fields of a form, all of them texts, right or wrong.
 * What belongs to a parameter has its name behind the field's.
 */
public record TestSheet(SequencedMap<String, String> fields) {

  public static final String NAME = "name";
  public static final String SHOW = "show";
  public static final String POINTS = "points";
  public static final String ABOUT = "about";
  public static final String RTOL = "rtol";
  public static final String ATOL = "atol";
  public static final String KIND = "kind";
  public static final String EXPECTED = "expected";
  public static final String EXPECTED_DTYPE = "expected-dtype";
  public static final String COUNT = "count";
  public static final String SIZES = "sizes";

  public static final String WRITTEN = "written";
  public static final String DRAWN = "drawn";
  public static final String TRAINED = "trained";

  /** An option of a question, which is no test. */
  public static final String OPTION = "option";

  public static final String TEXT = "text";
  public static final String CORRECT = "correct";
  public static final String EXPLANATION = "explanation";

  /** The fields of the data that a test learns from, each named like its key. */
  public static final String TRAIN = "train.";

  public static final String DATA = TRAIN + "data";
  public static final String SEEN = TRAIN + "points";
  public static final String UNSEEN = TRAIN + "unseen";
  public static final String NOISE = TRAIN + "noise";
  public static final String ACCURACY = TRAIN + "accuracy";

  public static final String ANY_SHAPE = "any";
  public static final String THIS_SHAPE = "shape";
  public static final String LIKE = "like";

  /** The fields that each parameter has. */
  public enum Of {
    INPUT,
    DTYPE,
    HOW,
    RANK,
    DIM,
    SHAPE,
    LIKE,
    DRAWN_DTYPE,
    FROM,
    NUMBERS;

    /** The field's name for one of the parameters. */
    public String key(String parameter) {
      return name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + parameter;
    }
  }

  public TestSheet {
    fields = new LinkedHashMap<>(fields);
  }

  /** With nothing filled in. */
  public static TestSheet empty() {
    return new TestSheet(new LinkedHashMap<>());
  }

  public String of(String field) {
    return fields.getOrDefault(field, "");
  }

  public String of(Of field, String parameter) {
    return of(field.key(parameter));
  }

  public boolean isDrawn() {
    return of(KIND).equals(DRAWN);
  }

  public boolean isTrained() {
    return of(KIND).equals(TRAINED);
  }

  public boolean isOption() {
    return of(KIND).equals(OPTION);
  }

  TestSheet with(Map<String, String> more) {
    var all = new LinkedHashMap<>(fields);
    all.putAll(more);
    return new TestSheet(all);
  }
}

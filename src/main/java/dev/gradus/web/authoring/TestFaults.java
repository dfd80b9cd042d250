package dev.gradus.web.authoring;

import dev.gradus.authoring.sheet.OptionList;
import dev.gradus.authoring.sheet.SheetList;
import dev.gradus.authoring.sheet.TestList;
import dev.gradus.authoring.sheet.TestSheet;
import dev.gradus.exercise.ArgumentType;
import dev.gradus.exercise.Parameter;
import dev.gradus.exercise.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** What a form for a test lacks or says wrongly, before anybody tries to read it as a test. */
@ApplicationScoped
class TestFaults {

  private static final Pattern SHARE = Pattern.compile("0|1|[01]\\.\\d{1,6}");

  private final TestingMessages messages;
  private final OptionMessages ofOptions;

  TestFaults(TestingMessages messages, OptionMessages ofOptions) {
    this.messages = messages;
    this.ofOptions = ofOptions;
  }

  /**
   * The faults by the names of their fields.
   *
   * @param place of the test, if it is there already
   */
  SequencedMap<String, String> of(TestSheet sheet, SheetList tests, Optional<Integer> place) {
    var faults = new LinkedHashMap<String, String>();
    var name = sheet.of(TestSheet.NAME).strip();
    int namesake = tests.names().indexOf(name);
    boolean isTaken = namesake >= 0 && place.filter(index -> index == namesake).isEmpty();
    if (tests instanceof OptionList) {
      faults.putAll(option(sheet, isTaken));
      return faults;
    }
    if (name.isEmpty()) {
      faults.put(TestSheet.NAME, messages.nameMissing());
    } else if (isTaken) {
      faults.put(TestSheet.NAME, messages.nameTaken(name));
    }
    number(sheet.of(TestSheet.POINTS), 0, 1000, messages.pointsWrong())
        .ifPresent(fault -> faults.put(TestSheet.POINTS, fault));
    boolean half = sheet.of(TestSheet.RTOL).isBlank() != sheet.of(TestSheet.ATOL).isBlank();
    if (half) {
      faults.put(TestSheet.RTOL, messages.toleranceHalf());
    }
    switch (sheet.of(TestSheet.KIND)) {
      case TestSheet.TRAINED -> faults.putAll(training(sheet));
      case TestSheet.DRAWN ->
          number(sheet.of(TestSheet.COUNT), 1, 200, messages.countWrong())
              .ifPresent(fault -> faults.put(TestSheet.COUNT, fault));
      default -> {
        if (tests instanceof TestList written) {
          written.signature().parameters().forEach(one -> faults.putAll(missing(sheet, one)));
        }
      }
    }
    return faults;
  }

  private SequencedMap<String, String> option(TestSheet sheet, boolean isTaken) {
    var faults = new LinkedHashMap<String, String>();
    var name = sheet.of(TestSheet.NAME).strip();
    if (isTaken) {
      faults.put(TestSheet.NAME, ofOptions.nameTaken(name));
    } else if (!Slugs.isSlug(name)) {
      faults.put(TestSheet.NAME, ofOptions.nameWrong());
    }
    if (sheet.of(TestSheet.TEXT).isBlank()) {
      faults.put(TestSheet.TEXT, ofOptions.textMissing());
    }
    if (sheet.of(TestSheet.EXPLANATION).isBlank()) {
      faults.put(TestSheet.EXPLANATION, ofOptions.explanationMissing());
    }
    return faults;
  }

  private SequencedMap<String, String> training(TestSheet sheet) {
    var faults = new LinkedHashMap<String, String>();
    for (var field : List.of(TestSheet.SEEN, TestSheet.UNSEEN)) {
      number(sheet.of(field), 4, 2000, messages.pointsOfDataWrong())
          .ifPresent(fault -> faults.put(field, fault));
    }
    for (var field : List.of(TestSheet.NOISE, TestSheet.ACCURACY)) {
      var text = sheet.of(field).strip();
      boolean optional = field.equals(TestSheet.NOISE) && text.isEmpty();
      if (!optional && !SHARE.matcher(text).matches()) {
        faults.put(field, messages.shareWrong());
      }
    }
    return faults;
  }

  private static Optional<String> number(String text, int least, int most, String fault) {
    boolean fits =
        text.strip().matches("\\d{1,4}")
            && Integer.parseInt(text.strip()) >= least
            && Integer.parseInt(text.strip()) <= most;
    return fits ? Optional.empty() : Optional.of(fault);
  }

  private Map<String, String> missing(TestSheet sheet, Parameter parameter) {
    if (!sheet.of(TestSheet.Of.INPUT, parameter.name()).isBlank()
        || parameter.type() == ArgumentType.STRING) {
      return Map.of();
    }
    return Map.of(
        TestSheet.Of.INPUT.key(parameter.name()),
        parameter.type() == ArgumentType.TENSOR
            ? messages.tensorMissing()
            : messages.valueMissing(parameter.type().javaName()));
  }
}

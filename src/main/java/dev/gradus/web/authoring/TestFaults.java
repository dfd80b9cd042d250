package dev.gradus.web.authoring;

import dev.gradus.authoring.sheet.TestList;
import dev.gradus.authoring.sheet.TestSheet;
import dev.gradus.exercise.ArgumentType;
import dev.gradus.exercise.Parameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What a form for a test lacks or says wrongly, before anybody tries to read it as a test. */
@ApplicationScoped
class TestFaults {

  private final TestingMessages messages;

  TestFaults(TestingMessages messages) {
    this.messages = messages;
  }

  /**
   * The faults by the names of their fields.
   *
   * @param place of the test, if it is there already
   */
  SequencedMap<String, String> of(TestSheet sheet, TestList tests, Optional<Integer> place) {
    var faults = new LinkedHashMap<String, String>();
    var name = sheet.of(TestSheet.NAME).strip();
    int namesake = tests.names().indexOf(name);
    if (name.isEmpty()) {
      faults.put(TestSheet.NAME, messages.nameMissing());
    } else if (namesake >= 0 && place.filter(index -> index == namesake).isEmpty()) {
      faults.put(TestSheet.NAME, messages.nameTaken(name));
    }
    number(sheet.of(TestSheet.POINTS), 0, 1000, messages.pointsWrong())
        .ifPresent(fault -> faults.put(TestSheet.POINTS, fault));
    boolean half = sheet.of(TestSheet.RTOL).isBlank() != sheet.of(TestSheet.ATOL).isBlank();
    if (half) {
      faults.put(TestSheet.RTOL, messages.toleranceHalf());
    }
    if (sheet.isDrawn()) {
      number(sheet.of(TestSheet.COUNT), 1, 200, messages.countWrong())
          .ifPresent(fault -> faults.put(TestSheet.COUNT, fault));
    } else {
      tests.signature().parameters().forEach(one -> faults.putAll(missing(sheet, one)));
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

package dev.gradus.authoring.sheet;

import dev.gradus.exercise.DefinitionText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a definition has many of and a form writes: the tests of an exercise, or the options of a
 * question. Its text is given back with one of them added, changed, moved or taken out; all else in
 * the text stays as its author wrote it.
 */
public sealed interface SheetList permits TestList, OptionList {

  /**
   * Reads a definition.
   *
   * @throws IllegalArgumentException with what is wrong, if it can't be read
   */
  static SheetList of(String text) {
    return isQuestion(new DefinitionText(text)) ? new OptionList(text) : new TestList(text);
  }

  private static boolean isQuestion(DefinitionText definition) {
    return definition.find("kind").filter("choice"::equals).isPresent();
  }

  /** The names of all, in their order; empty where one has none. */
  List<String> names();

  TestSheet sheet(int index);

  /** Whether a form is one for this list; its definition may have become of another kind. */
  boolean takes(TestSheet sheet);

  /** The text with one more at its end. */
  String added(TestSheet sheet);

  /** The text in which one says what the form says; what is the same stays as it is written. */
  String changed(int index, TestSheet sheet);

  /** The text with one twice, the second time under a name of its own. */
  String copied(int index);

  /** The text without one; a comment above it stays. */
  String removed(int index);

  /** The text in which one and the next one have changed places. */
  String swapped(int first);

  /** Where one is now: at its place, or where its name is; nothing if it is gone. */
  default Optional<Integer> find(TestSpot spot) {
    if (spot.isNew()) {
      return Optional.empty();
    }
    if (spot.index() < names().size() && names().get(spot.index()).equals(spot.name())) {
      return Optional.of(spot.index());
    }
    int index = names().indexOf(spot.name());
    return index < 0 || spot.name().isEmpty() ? Optional.empty() : Optional.of(index);
  }

  /** A name that none has: the one that is wanted, or that with a number behind it. */
  default String free(String wanted, String between) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? wanted : wanted + between + number)
        .filter(name -> !names().contains(name))
        .findFirst()
        .orElseThrow();
  }
}

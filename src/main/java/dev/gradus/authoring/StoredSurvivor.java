package dev.gradus.authoring;

import java.util.List;
import java.util.Optional;

/**
 * A program that the tests of a draft wrongly accept, as a check keeps it.
 *
 * @param kind of the change that made it from the reference
 * @param source the whole program
 * @param test whose tolerance was used to tell that it is wrong
 * @param inputs on which it is wrong, with what is expected and what it gives there
 */
public record StoredSurvivor(
    String id,
    String file,
    int line,
    String kind,
    String change,
    String source,
    String test,
    List<Input> inputs,
    String expected,
    String actual) {

  public StoredSurvivor {
    inputs = List.copyOf(inputs);
  }

  /** One input as text; with its dtype if it is a tensor. */
  public record Input(String name, String text, Optional<String> dtype) {}
}

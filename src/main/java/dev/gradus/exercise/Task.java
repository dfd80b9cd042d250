package dev.gradus.exercise;

import java.util.List;
import java.util.Optional;

/** What the learner is asked to hand in; the cases are the kinds of exercise. */
public sealed interface Task {

  /** The kind's name in {@code exercise.yaml}. */
  default String kind() {
    return switch (this) {
      case Function _ -> "function";
      case Program _ -> "program";
      case Choice _ -> "choice";
    };
  }

  /** What the editor starts with; a choice has none. */
  default Optional<Source> starterSource() {
    return switch (this) {
      case Function function -> Optional.of(function.starter());
      case Program program -> Optional.of(program.starter());
      case Choice _ -> Optional.empty();
    };
  }

  /** A static method that is called with each test's inputs and returns the result. */
  record Function(EntryPoint entry, Source starter) implements Task {}

  /** A compact source file that reads {@code Given.<name>} and prints its results. */
  record Program(List<Parameter> givens, Source starter) implements Task {
    public Program {
      givens = List.copyOf(givens);
    }
  }

  /** A question with options; each wrong try costs {@code penalty} points. */
  record Choice(List<Option> options, int points, int tries, int penalty) implements Task {
    public Choice {
      options = List.copyOf(options);
    }

    /** Whether more than one option is to be chosen. */
    public boolean isMultiple() {
      return correct().size() > 1;
    }

    /** The keys of the options that are right; more than one makes it a multiple choice. */
    public List<String> correct() {
      return options.stream().filter(Option::correct).map(Option::key).toList();
    }
  }

  /** One option of a choice, in Markdown, and why it is right or wrong. */
  record Option(String key, String text, boolean correct, String explanation) {}
}

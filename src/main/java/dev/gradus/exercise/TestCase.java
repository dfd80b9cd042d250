package dev.gradus.exercise;

import java.util.List;
import java.util.Optional;

/** One test of an exercise: what it is called, who sees it, what it is worth, its inputs. */
public record TestCase(
    String name,
    Show show,
    int points,
    Optional<String> about,
    Optional<Tolerance> tolerance,
    Content content) {

  public TestCase {
    if (name.isBlank() || points < 0) {
      throw new IllegalArgumentException("a test needs a name and points: " + name + ", " + points);
    }
  }

  /** Whether learners see a test's inputs and values. */
  public enum Show {
    SAMPLE,
    SECRET
  }

  /** Where a test's inputs come from. */
  public sealed interface Content {

    /**
     * Inputs written down; without {@code expected} the reference's output is expected. Of a
     * program it is the text of what must be printed.
     */
    record Literal(Inputs inputs, Optional<Object> expected) implements Content {}

    /** Inputs drawn anew for each variant; the reference's output is expected. */
    record Generated(Generator generator) implements Content {}

    /** Data to learn from, drawn anew for each variant; the classes of unseen points are asked. */
    record Training(TrainingData data) implements Content {}
  }

  /** The inputs of this test in the variant of {@code seed}, smallest first; the same each time. */
  public List<Inputs> draw(long seed) {
    return switch (content) {
      case Content.Literal literal -> List.of(literal.inputs());
      case Content.Generated generated -> generated.generator().draw(seed ^ name.hashCode());
      case Content.Training training -> List.of(drawn(training, seed).inputs());
    };
  }

  /** What the author wrote down as the result, if anything. */
  public Optional<Object> expected() {
    return switch (content) {
      case Content.Literal literal -> literal.expected();
      case Content.Generated _, Content.Training _ -> Optional.empty();
    };
  }

  private TrainingData.Drawn drawn(Content.Training training, long seed) {
    return training.data().draw(seed ^ name.hashCode());
  }

  /** The classes that are to be told in the variant of {@code seed}, of data to learn from. */
  public Optional<Object> labels(long seed) {
    return content instanceof Content.Training training
        ? Optional.of(drawn(training, seed).labels())
        : Optional.empty();
  }

  /** The share of classes that must be told right, of data to learn from. */
  public Optional<Double> accuracy() {
    return content instanceof Content.Training(TrainingData data)
        ? Optional.of(data.accuracy())
        : Optional.empty();
  }

  public boolean isSample() {
    return show == Show.SAMPLE;
  }

  public boolean isGenerated() {
    return !(content instanceof Content.Literal);
  }
}

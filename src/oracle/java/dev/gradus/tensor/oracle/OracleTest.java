package dev.gradus.tensor.oracle;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Generator;
import dev.gradus.tensor.Tensor;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Asks libtorch all questions and compares; prints a table of the errors. With {@code
 * -Dgolden=<file>} its answers are written there, for {@link GoldenTest}.
 */
class OracleTest {
  private static final List<Answer> ANSWERS = new ArrayList<>();
  private static final List<String> TABLE = new ArrayList<>();

  static Stream<Question> questions() {
    return Questions.all().stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void operation_isThatOfTorch(Question question) {
    long toTorch = 0;
    long toExact = 0;
    long ofGradients = 0;
    List<Answer> answers = new ArrayList<>();
    for (Tensor[] inputs : question.inputs()) {
      Answer answer = ask(question, List.of(inputs));
      answers.add(answer);
      Tensor ours = question.ours().of(inputs);
      toTorch = Math.max(toTorch, Ulps.greatest(ours, answer.result()));
      for (Tensor exact : answer.exact()) {
        toExact = Math.max(toExact, Ulps.greatest(ours, exact));
      }
      List<Tensor> gradients = Comparer.gradients(question, answer);
      for (int i = 0; i < gradients.size(); i++) {
        ofGradients =
            Math.max(ofGradients, Ulps.greatest(gradients.get(i), answer.gradients().get(i)));
      }
    }
    ANSWERS.addAll(answers);
    String exact = question.elementwise() ? Long.toString(toExact) : "-";
    String slopes = question.differentiated() > 0 ? Long.toString(ofGradients) : "-";
    TABLE.add("%-42s %9s %11d %11s".formatted(question.name(), exact, toTorch, slopes));
    for (Answer answer : answers) {
      Comparer.check(question, answer);
    }
  }

  private static Answer ask(Question question, List<Tensor> inputs) {
    Tensor result = Libtorch.evaluate(question.torch(), inputs);
    int differentiated = question.differentiated();
    Tensor upstream =
        new Generator(result.elements()).normal(0, 1, result.shape()).to(result.dtype());
    return new Answer(
        question.name(),
        inputs.stream().map(Tensor::contiguous).toList(),
        differentiated > 0 ? List.of(upstream) : List.of(),
        result,
        exact(question, inputs).stream().toList(),
        differentiated > 0
            ? Libtorch.gradients(question.torch(), inputs, differentiated, upstream)
            : List.of());
  }

  /** What torch computes in float64, rounded: the correctly rounded result but for rare ties. */
  private static Optional<Tensor> exact(Question question, List<Tensor> inputs) {
    if (!question.elementwise()) {
      return Optional.empty();
    }
    List<Tensor> wide = inputs.stream().map(x -> x.to(DType.FLOAT64)).toList();
    Tensor exact = Libtorch.evaluate(question.exact(), wide);
    return exact.dtype() == DType.FLOAT64 ? Optional.of(exact.toFloat()) : Optional.empty();
  }

  @AfterAll
  static void report() throws IOException {
    String heads = "%-42s %9s %11s %11s%n";
    System.out.printf(heads, "greatest error in ULP", "to exact", "to torch", "gradients");
    TABLE.forEach(System.out::println);
    String golden = System.getProperty("golden");
    if (golden == null || golden.isEmpty()) {
      return;
    }
    try (PrintWriter file =
        new PrintWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(golden))),
                StandardCharsets.US_ASCII))) {
      ANSWERS.forEach(answer -> file.print(answer.line() + "\n"));
    }
  }
}

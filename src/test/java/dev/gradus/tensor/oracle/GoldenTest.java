package dev.gradus.tensor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All operations against the golden vectors that libtorch wrote; see the oracle profile. */
class GoldenTest {
  private static final List<Answer> ANSWERS = read();

  private static List<Answer> read() {
    try (InputStream file = GoldenTest.class.getResourceAsStream("golden.tsv.gz");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.US_ASCII))) {
      return lines.lines().map(Answer::of).toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static Stream<Question> questions() {
    return Questions.all().stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void operation_isThatOfTorch(Question question) {
    List<Answer> answers =
        ANSWERS.stream().filter(answer -> answer.question().equals(question.name())).toList();
    assertThat(answers).hasSize(question.inputs().size());
    for (Answer answer : answers) {
      Comparer.check(question, answer);
    }
  }

  @Test
  void names_areUnique() {
    Map<String, Long> counts =
        questions().collect(Collectors.groupingBy(Question::name, Collectors.counting()));
    Set<Long> all = new HashSet<>(counts.values());
    assertThat(all).containsExactly(1L);
    assertThat(ANSWERS.stream().map(Answer::question).collect(Collectors.toSet()))
        .isEqualTo(counts.keySet());
  }
}

package dev.gradus.markup.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples of the reference, written beside it; a test runs each and compares its output. */
public record ApiExamples(List<Example> examples) {

  private static final String FILE = "examples.md";
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^## (\\w+): ([^\\n]+)\\n+```java\\n(.*?)^```\\n+```out\\n(.*?)^```$");

  public ApiExamples {
    examples = List.copyOf(examples);
  }

  /**
   * Code that shows a type at work.
   *
   * @param code statements, without what is around them
   */
  public record Example(String type, String title, String code, String output) {}

  /** Reads what was written. */
  public static ApiExamples read() {
    try (InputStream file =
        Objects.requireNonNull(ApiExamples.class.getResourceAsStream(FILE), FILE)) {
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  private static ApiExamples parse(String text) {
    List<Example> examples = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(text);
    while (example.find()) {
      examples.add(
          new Example(example.group(1), example.group(2), example.group(3), example.group(4)));
    }
    return new ApiExamples(examples);
  }

  public List<Example> of(ApiType type) {
    return examples.stream().filter(example -> example.type().equals(type.name())).toList();
  }
}

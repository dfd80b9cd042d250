package dev.gradus.sandbox;

import dev.gradus.protocol.SourceFile;
import dev.gradus.protocol.ValueType;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Generates the class {@code Given}, from whose static fields a script reads its inputs. */
public final class Givens {
  private Givens() {}

  public static SourceFile source(SequencedMap<String, ValueType> givens) {
    String fields = givens.entrySet().stream().map(Givens::field).collect(Collectors.joining());
    return new SourceFile(
        "Given.java",
        """
        import dev.gradus.tensor.Tensor;
        import java.util.List;

        final class Given {
          private Given() {}
        %s}
        """
            .formatted(fields));
  }

  private static String field(Map.Entry<String, ValueType> given) {
    if (!SourceVersion.isName(given.getKey())) {
      throw new IllegalArgumentException("Not the name of a variable: " + given.getKey());
    }
    return "  static %s %s;%n".formatted(given.getValue().javaName(), given.getKey());
  }
}

package dev.gradus.sandbox;

import dev.gradus.protocol.SourceFile;
import java.util.List;

/** The learner's source, and what is generated to be compiled with it, such as {@code Given}. */
public record CompileTask(SourceFile learner, List<SourceFile> generated) {
  public CompileTask {
    generated = List.copyOf(generated);
  }

  public static CompileTask of(SourceFile learner) {
    return new CompileTask(learner, List.of());
  }
}

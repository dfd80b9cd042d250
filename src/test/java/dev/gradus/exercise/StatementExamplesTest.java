package dev.gradus.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.Tensor;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the statements say that a call gives, it gives: their examples run with the reference. */
class StatementExamplesTest {

  static Stream<Exercise> functions() {
    return CourseFolder.read(Path.of("exercises", "activation-functions"))
        .exercises()
        .values()
        .stream()
        .filter(exercise -> exercise.task() instanceof Task.Function)
        // What a trained classifier answers depends on its data, not on a line of a statement.
        .filter(exercise -> exercise.tests().stream().allMatch(test -> test.accuracy().isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void giveWhatIsWrittenBesideThem(Exercise exercise, @TempDir Path folder) throws Exception {
    StatementExamples examples = StatementExamples.in(exercise.description().statement());
    assertThat(examples.outputs()).isNotEmpty();

    String reference = exercise.solutions().reference().orElseThrow().text();
    String className = exercise.task().starterSource().orElseThrow().className();
    compile(folder, className, examples.addedTo(reference));

    assertThat(outputs(folder, className)).isEqualTo(examples.outputs());
  }

  private static void compile(Path folder, String className, String source) throws Exception {
    Path file = Files.writeString(folder.resolve(className + ".java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-d",
            folder.toString(),
            "-classpath",
            Path.of(Tensor.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
              .call();
      assertThat(compiled).as(source + messages).isTrue();
    }
  }

  private static Object outputs(Path folder, String className) throws Exception {
    ClassLoader parent = StatementExamplesTest.class.getClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent)) {
      Method examples = loader.loadClass(className).getDeclaredMethod(StatementExamples.METHOD);
      examples.setAccessible(true);
      return examples.invoke(null);
    }
  }
}

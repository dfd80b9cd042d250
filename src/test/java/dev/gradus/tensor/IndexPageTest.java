package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.data.DataSet;
import dev.gradus.tensor.nn.BCELoss;
import dev.gradus.tensor.nn.BCEWithLogitsLoss;
import dev.gradus.tensor.nn.CrossEntropyLoss;
import dev.gradus.tensor.nn.Functional;
import dev.gradus.tensor.nn.Init;
import dev.gradus.tensor.nn.Layer;
import dev.gradus.tensor.nn.Losses;
import dev.gradus.tensor.nn.NLLLoss;
import dev.gradus.tensor.optim.Adam;
import dev.gradus.tensor.optim.AdamW;
import dev.gradus.tensor.optim.SGD;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index page of the API: its examples print what it says, and it names every method. */
class IndexPageTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```java\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode");

  @TempDir Path folder;

  private static String page() throws IOException {
    try (InputStream file = Tensor.class.getResourceAsStream("index.md")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void examples_printWhatThePageSays() throws Exception {
    List<MatchResult> examples = EXAMPLE.matcher(page()).results().toList();
    assertThat(examples).hasSizeGreaterThan(10);
    Class<?> compiled = compile(examples);
    List<String> printed = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      printed.add(run(compiled.getMethod("example" + i)));
    }
    assertThat(printed).containsExactlyElementsOf(examples.stream().map(m -> m.group(2)).toList());
  }

  private Class<?> compile(List<MatchResult> examples) throws Exception {
    StringBuilder source = new StringBuilder();
    for (String part : List.of("", ".nn", ".optim", ".data")) {
      source.append("import dev.gradus.tensor").append(part).append(".*;\n");
    }
    source.append("public class Examples {\n");
    for (int i = 0; i < examples.size(); i++) {
      source.append(
          "public static void example%d() {\n%s}\n".formatted(i, examples.get(i).group(1)));
    }
    Path file = folder.resolve("Examples.java");
    Files.writeString(file, source.append("}\n"));
    String classPath =
        Path.of(Tensor.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                folder.toString(),
                file.toString());
    assertThat(status).isZero();
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Tensor.class.getClassLoader())
        .loadClass("Examples");
  }

  private static String run(Method example) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      example.invoke(null);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Tensor.class,
        Functional.class,
        Losses.class,
        Generator.class,
        Layer.class,
        Init.class,
        CrossEntropyLoss.class,
        NLLLoss.class,
        BCELoss.class,
        BCEWithLogitsLoss.class,
        SGD.class,
        Adam.class,
        AdamW.class,
        DataSet.class
      })
  void page_namesEveryMethod(Class<?> type) throws IOException {
    String page = page();
    for (Method method : type.getMethods()) {
      boolean own = method.getDeclaringClass().getName().startsWith("dev.gradus");
      if (own
          && Modifier.isPublic(method.getModifiers())
          && !OF_EVERY_OBJECT.contains(method.getName())) {
        assertThat(page).as(type + "." + method.getName()).contains("`" + method.getName() + "`");
      }
    }
  }
}

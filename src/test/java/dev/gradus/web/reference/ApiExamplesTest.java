package dev.gradus.web.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.markup.reference.ApiExamples;
import dev.gradus.markup.reference.ApiReference;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiExamplesTest {

  @TempDir Path folder;

  @Test
  void examples_printWhatStandsBelowThem() throws Exception {
    var examples = ApiExamples.read().examples();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(8);
    compile(source(examples));

    try (var loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      var compiled = loader.loadClass("Examples");
      for (int i = 0; i < examples.size(); i++) {
        var example = examples.get(i);
        var method = compiled.getDeclaredMethod("example" + i, PrintStream.class);
        method.setAccessible(true);
        var printed = new ByteArrayOutputStream();
        method.invoke(null, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
            .as(example.type() + ": " + example.title())
            .isEqualTo(example.output());
      }
    }
  }

  @Test
  void examples_areOfTypesThatAreDocumented() {
    var names = ApiReference.read().types().stream().map(type -> type.name()).toList();
    assertThat(ApiExamples.read().examples()).allSatisfy(e -> assertThat(names).contains(e.type()));
  }

  private static String source(List<ApiExamples.Example> examples) {
    var source =
        new StringBuilder(
            "import dev.gradus.tensor.*; import dev.gradus.tensor.nn.*;"
                + " import dev.gradus.tensor.optim.*; import dev.gradus.tensor.data.*;"
                + " class Examples {\n");
    for (int i = 0; i < examples.size(); i++) {
      source
          .append("static void example" + i + "(java.io.PrintStream out) throws Exception {\n")
          .append(examples.get(i).code().replace("IO.println(", "out.println("))
          .append("}\n");
    }
    return source.append("}\n").toString();
  }

  private void compile(String text) {
    var source =
        new SimpleJavaFileObject(URI.create("string:///Examples.java"), Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    var messages = new java.io.StringWriter();
    var classPath = Path.of("target/classes").toAbsolutePath().toString();
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                messages,
                null,
                null,
                List.of("-d", folder.toString(), "-cp", classPath, "-proc:none"),
                null,
                List.of(source))
            .call();
    assertThat(compiled).as(messages.toString()).isTrue();
  }
}

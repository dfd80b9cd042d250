package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever learners can call is described: doclint finds no public member without a comment. */
class JavadocTest {
  @TempDir Path folder;

  @Test
  void publicMembers_haveAComment() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var found = new DiagnosticCollector<JavaFileObject>();
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/gradus/tensor"))) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
    }
    assertThat(sources).hasSizeGreaterThan(100);
    try (var files = compiler.getStandardFileManager(found, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-Xdoclint:missing/public",
              "-Xmaxwarns",
              "5000",
              "-cp",
              System.getProperty("java.class.path"),
              "-d",
              folder.toString());
      boolean compiles =
          compiler
              .getTask(
                  null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiles).isTrue();
    }
    List<String> missing =
        found.getDiagnostics().stream()
            .filter(each -> each.getMessage(null).contains("no comment"))
            .map(JavadocTest::place)
            .toList();
    assertThat(missing).isEmpty();
    // Not so if doclint was silent: return values are told in the first sentence, not by a tag.
    assertThat(found.getDiagnostics()).isNotEmpty();
  }

  private static String place(Diagnostic<? extends JavaFileObject> each) {
    return each.getSource().getName() + ":" + each.getLineNumber();
  }
}

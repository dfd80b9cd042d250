package dev.gradus.worker;

import dev.gradus.protocol.CompileAnswer;
import dev.gradus.protocol.CompileAnswer.Complaint;
import dev.gradus.protocol.CompileRequest;
import dev.gradus.protocol.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** javac in memory: sources in, class bytes out, and the learner's API as its only class path. */
final class Compiler implements AutoCloseable {
  private static final int MOST_ERRORS = 20;
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-Xlint:none",
          "-nowarn",
          "-g:source,lines",
          "-parameters",
          // Texts joined by plain calls, not by code that the runner would have to generate first.
          "-XDstringConcat=inline",
          "--limit-modules",
          "java.base",
          "-Xmaxerrs",
          Integer.toString(MOST_ERRORS));

  private final JavaCompiler javac;
  private final SourcesInMemory files;

  private Compiler(JavaCompiler javac, SourcesInMemory files) {
    this.javac = javac;
    this.files = files;
  }

  static Compiler create() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    return new Compiler(
        javac,
        new SourcesInMemory(
            javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8),
            LearnerApi.read()));
  }

  CompileAnswer compile(CompileRequest request) {
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(MemoryFile.source(request.learner()));
    for (SourceFile generated : request.generated()) {
      sources.add(MemoryFile.source(generated));
    }
    try {
      return compile(sources);
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      return new CompileAnswer.GaveUp(exhausted.getClass().getSimpleName());
    } catch (RuntimeException crash) {
      return new CompileAnswer.GaveUp("crash: " + crash.getClass().getSimpleName());
    }
  }

  private CompileAnswer compile(List<JavaFileObject> sources) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    files.restart();
    boolean compiled =
        javac.getTask(Writer.nullWriter(), files, diagnostics, OPTIONS, null, sources).call();
    if (compiled) {
      return files.classes();
    }
    List<Complaint> complaints =
        diagnostics.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
            .limit(MOST_ERRORS)
            .map(Compiler::complaint)
            .toList();
    // javac swallows its own stack overflow and then fails without saying why.
    return complaints.isEmpty()
        ? new CompileAnswer.GaveUp("no diagnostics")
        : new CompileAnswer.Errors(complaints);
  }

  private static Complaint complaint(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    return new Complaint(
        place(diagnostic.getLineNumber()),
        place(column(diagnostic)),
        diagnostic.getCode(),
        message.length() <= 1000 ? message : message.substring(0, 1000));
  }

  /** By characters, as editors count; javac itself takes a tab for up to eight. */
  private static long column(Diagnostic<? extends JavaFileObject> diagnostic) {
    long position = diagnostic.getPosition();
    if (position < 0 || !(diagnostic.getSource() instanceof MemoryFile source)) {
      return diagnostic.getColumnNumber();
    }
    CharSequence text = source.getCharContent(true);
    int start = (int) Math.min(position, text.length());
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return position - start + 1;
  }

  private static int place(long position) {
    return (int) Math.clamp(position, 0, 1 << 16);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}

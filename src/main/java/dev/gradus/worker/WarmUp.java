package dev.gradus.worker;

import dev.gradus.protocol.Answer;
import dev.gradus.protocol.Call;
import dev.gradus.protocol.CompileAnswer;
import dev.gradus.protocol.CompileRequest;
import dev.gradus.protocol.SourceFile;
import dev.gradus.protocol.Value;
import dev.gradus.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Touches what a JVM loads lazily from files, since no file can be opened once confined. */
final class WarmUp {
  private static final String SAMPLE =
      """
      import dev.gradus.tensor.Tensor;
      import java.util.*;
      import java.util.stream.*;
      class Sample {
        record Pair(int first, String second) {}
        sealed interface Side permits Left, Right {}
        record Left(int x) implements Side {}
        record Right(double y) implements Side {}
        static Tensor entry(Tensor x) {
          List<Integer> list = IntStream.range(0, 3).boxed().collect(Collectors.toList());
          Map<String, Integer> map = new HashMap<>();
          for (int i : list) map.merge("k" + i, i, Integer::sum);
          Side side = list.size() > 2 ? new Left(1) : new Right(2);
          int n = switch (side) { case Left(int v) when v > 0 -> v; case Left l -> 0; case Right r -> 2; };
          System.out.println(new Pair(n, map.toString()) + String.format("%.3f", 1.5));
          return x;
        }
      }
      """;
  private static final String SCRIPT = "void main() { IO.println(1 + 1) }";

  private WarmUp() {}

  /**
   * Prints nothing, though learners will: with the image open it needs no further file, and to try
   * it would be a quarter of the boot. Nor is this program's jar opened, which would be a twelfth:
   * without a start-up cache it is open, and with one {@link #loadAll} has put all of it in there.
   */
  static void runner() throws IOException {
    if (Confinement.isRehearsed()) {
      loadAll();
    }
    openImage();
    openZip();
    translate();
  }

  /**
   * Compiles a sound and an unsound sample, so that javac has seen its own classes and messages.
   */
  static void compiler(Compiler compiler) throws IOException {
    openJar();
    CompileAnswer sound = compiler.compile(request("Sample.java", SAMPLE));
    CompileAnswer unsound = compiler.compile(request("Main.java", SCRIPT));
    if (!(sound instanceof CompileAnswer.Classes && unsound instanceof CompileAnswer.Errors)) {
      throw new IllegalStateException("The compiler fails its warm-up: " + sound);
    }
  }

  /**
   * Loads each class of this program, so that the start-up cache has it: once confined, a runner
   * that booted with the cache can't read it from the jar any more.
   */
  private static void loadAll() throws IOException {
    Module own = WarmUp.class.getModule();
    ModuleReference reference =
        own.getLayer().configuration().findModule(own.getName()).orElseThrow().reference();
    try (ModuleReader reader = reference.open();
        Stream<String> names = reader.list()) {
      names
          .filter(name -> name.endsWith(".class") && name.contains("/"))
          .forEach(name -> load(own, name));
    }
  }

  private static void load(Module own, String file) {
    try {
      Class.forName(own, file.substring(0, file.length() - ".class".length()).replace('/', '.'));
    } catch (NoClassDefFoundError compilers) {
      // It is made of javac's classes, which no runner has or needs.
    }
  }

  /**
   * With a start-up cache nothing has been read from this program's jar so far; but a class that
   * the cache lacks may be asked for at any time.
   */
  private static void openJar() throws IOException {
    try (InputStream in = WarmUp.class.getModule().getResourceAsStream("module-info.class")) {
      Objects.requireNonNull(in).readAllBytes();
    }
  }

  /**
   * The JVM reads the JDK's image for its own loader only. Classes of the platform's loader, as
   * those that {@code printf} looks for, are read by Java code, which opens the image anew where
   * the start-up cache lacks them.
   */
  private static void openImage() throws IOException {
    try (InputStream in = Object.class.getModule().getResourceAsStream("java/lang/Object.class")) {
      Objects.requireNonNull(in).read();
    }
  }

  /**
   * The names of characters, which patterns may ask for too, are packed. What unpacks them is a
   * native library, which is there already only where this program's jar has been opened.
   */
  private static void openZip() {
    new CRC32().reset();
  }

  /** Reads a call and writes an answer, which links what the first one would wait for. */
  private static void translate() {
    List<Value> one = List.of(new Value.OfTensor(Tensor.of(1f)));
    var call = Call.from(new Call(one, 0).toFrame());
    new Answer.Returned(Optional.empty(), call.inputs(), "").toFrame();
  }

  private static CompileRequest request(String name, String text) {
    return new CompileRequest(new SourceFile(name, text), List.of());
  }
}

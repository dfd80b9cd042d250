package dev.gradus.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.markup.Figures;
import dev.gradus.markup.SafeHtml;
import dev.gradus.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lesson that ships: what its slides print is what their code prints, on our tensor core. */
class ShippedLessonTest {

  private static final Lesson LESSON =
      Lesson.read(Path.of("exercises", "activation-functions"), "why-networks-need-non-linearity");

  private static final Pattern CODE_AND_RESULT =
      Pattern.compile("```java run\n(.*?)```\\s*```out\n(.*?)```", Pattern.DOTALL);

  record Example(String code, String printed) {}

  static Stream<Example> examples() {
    return LESSON.deck().slides().stream()
        .flatMap(slide -> slide.parts().stream())
        .flatMap(part -> CODE_AND_RESULT.matcher(part.markdown()).results())
        .map(found -> new Example(found.group(1), found.group(2)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void slidePrintsWhatItsCodePrints(Example example, @TempDir Path folder) throws Exception {
    assertThat(run(example.code(), folder)).isEqualTo(example.printed());
  }

  @Test
  void hasExamplesAndNothingOdd() {
    assertThat(examples()).hasSize(4);
    assertThat(LESSON.findings()).isEmpty();
    assertThat(LESSON.deck().slides()).hasSize(11).allMatch(slide -> !slide.script().isEmpty());
    assertThat(LESSON.minutes()).isBetween(5, 15);
  }

  @Test
  void drawsAllItsFigures() {
    List<SlideHtml> slides = SlideHtml.of(LESSON.deck(), Figures.NONE);

    assertThat(slides)
        .flatExtracting(SlideHtml::parts)
        .extracting(SlideHtml.PartHtml::html)
        .extracting(SafeHtml::value)
        .noneMatch(html -> html.contains("language-figure"));
    assertThat(html(slides, 2)).contains(">0.9696</text>", ">0.7527</text>", ">0.93</text>");
    assertThat(html(slides, 4)).contains(">0.4208</text>", ">0.9696</text>");
    assertThat(html(slides, 6)).contains("60 of 60 right");
    assertThat(html(slides, 7)).contains(">0.3312</text>", "neuron stopped");
    assertThat(html(slides, 10)).contains("60 of 60 right").containsOnlyOnce("60 of 60");
  }

  @Test
  void bothWaysOfMultiplying_differByOneUnitInTheLastPlaceOfPlainFloats() {
    float[] input = {2, 1};
    float[][] first = {{.45f, .32f}, {-.12f, .29f}};
    float[][] second = {{.48f, -.12f}, {.64f, .91f}};

    float[] inTurn = product(product(input, first), second);
    float[][] both = {product(first[0], second), product(first[1], second)};
    float[] atOnce = product(input, both);

    assertThat(inTurn[0]).isEqualTo(atOnce[0]);
    assertThat(Float.floatToIntBits(atOnce[1]) - Float.floatToIntBits(inTurn[1])).isOne();
  }

  /** Every step rounded to float32, as a plain loop does it. */
  private static float[] product(float[] row, float[][] matrix) {
    float[] out = new float[matrix[0].length];
    for (int to = 0; to < out.length; to++) {
      for (int from = 0; from < row.length; from++) {
        out[to] += row[from] * matrix[from][to];
      }
    }
    return out;
  }

  @Test
  void eachSlideHasAsManyStepsAsItsHtml() {
    for (SlideHtml slide : SlideHtml.of(LESSON.deck(), Figures.NONE)) {
      String all = slide.parts().stream().map(part -> part.html().value()).toList().toString();
      for (int step = 1; step <= slide.slide().clicks(); step++) {
        assertThat(all).as("slide %d", slide.number()).contains("data-step=\"" + step + "\"");
      }
    }
  }

  private static String html(List<SlideHtml> slides, int number) {
    return slides.get(number - 1).parts().toString();
  }

  private static String run(String code, Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("Example.java"), code);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    Path core = Path.of(Tensor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> options =
        List.of("-proc:none", "-d", folder.toString(), "-classpath", core.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var task =
          compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(file));
      assertThat(task.call()).as(code + messages).isTrue();
    }
    return printed(folder);
  }

  private static String printed(Path folder) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    ClassLoader parent = ShippedLessonTest.class.getClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent)) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      var constructor = loader.loadClass("Example").getDeclaredConstructor();
      constructor.setAccessible(true);
      Method main = constructor.getDeclaringClass().getDeclaredMethod("main");
      main.setAccessible(true);
      main.invoke(constructor.newInstance());
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}

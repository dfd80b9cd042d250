package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import dev.gradus.tensor.nn.Functional;
import dev.gradus.tensor.nn.Losses;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever learners can call is described, and what the comments say of errors is so. */
class JavadocTest {
  private static final Set<String> PACKAGES = Set.of("", ".nn", ".optim", ".data");

  /** Public for our own packages only. */
  private static final Set<String> OURS =
      Set.of("Decay", "ErrorFunction", "GradMode", "Oddities", "Taught");

  /** What Java has or needs, and Python has not. */
  private static final Set<String> UNKNOWN_TO_TORCH =
      Set.of(
          "DataSet",
          "IndexFunction",
          "PointwiseFunction",
          "TensorFunction",
          "Elements.toBytes",
          "Generator.nextInt",
          "GradFn.records",
          "NoGrad.close",
          "Shape.of",
          "Shape.toArray",
          "Tensor.fromBytes",
          "Tensor.literal",
          "Tensor.of",
          "Tensor.parse");

  private static final Pattern METHOD = Pattern.compile("(\\w+): ");

  private static final Set<String> FUNCTIONS =
      Stream.of(Functional.class, Losses.class)
          .flatMap(type -> Stream.of(type.getMethods()))
          .map(Method::getName)
          .collect(Collectors.toSet());

  private static final int CALLS = 100;
  private static final int MOST_CALLS = 4000;

  private static JavacTask task;
  private static JavadocRules rules;
  private static final List<TypeElement> TYPES = new ArrayList<>();

  @BeforeAll
  static void readSources() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/gradus/tensor"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    var files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    task = analysed(files.getJavaFileObjectsFromPaths(sources));
    rules = new JavadocRules(task, UNKNOWN_TO_TORCH);
    for (String each : PACKAGES) {
      var home = task.getElements().getPackageElement("dev.gradus.tensor" + each);
      ElementFilter.typesIn(home.getEnclosedElements()).stream()
          .filter(JavadocTest::isForLearners)
          .forEach(TYPES::add);
    }
    assertThat(TYPES).hasSizeGreaterThan(60);
  }

  private static JavacTask analysed(Iterable<? extends JavaFileObject> sources) throws IOException {
    var options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task = (JavacTask) compiler.getTask(null, null, null, options, null, sources);
    task.analyze();
    return task;
  }

  /** Public types, and the families that a tensor's methods are written in. */
  private static boolean isForLearners(TypeElement type) {
    String name = type.getSimpleName().toString();
    boolean isFamily =
        type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
    return (isFamily || type.getModifiers().contains(Modifier.PUBLIC))
        && !OURS.contains(name)
        && !name.endsWith("Exception");
  }

  @Test
  void comments_sayWhatTheRulesAsk() {
    assertThat(TYPES).flatExtracting(rules::broken).isEmpty();
  }

  @Test
  void rules_findWhatIsMissing() throws IOException {
    String text =
        """
        import dev.gradus.tensor.*;
        /** A type. */
        public class Poor {
          public void silent() {}
          /** Does {@code torch.it}. @throws TensorException if bad */
          public void wrong() { throw new IllegalStateException(); }
          /** Does {@code torch.it}. @throws TensorException if bad */
          public void right() { throw new ShapeException("bad."); }
          /** Does it. */
          public void nameless() {}
          /** Does {@link #other()}. */
          public void misnamed() {}
          /** As {@link #nameless(int)}. */
          public void nameless(int overload) {}
          /** The result; {@code torch.it}. */
          public Tensor shapeless() { return Tensor.scalar(1); }
          /** The result, [n, m]; {@code torch.it}. */
          public Tensor shaped() { return Tensor.scalar(1); }
          /** Does it. */
          public void known() {}
        }
        """;
    var poor = analysed(List.of(new Text(text)));
    var type = poor.getElements().getTypeElement("Poor");
    assertThat(new JavadocRules(poor, Set.of("Poor.known")).broken(type))
        .containsExactlyInAnyOrder(
            "Poor.silent(): no comment",
            "Poor.wrong(): no @throws IllegalStateException",
            "Poor.nameless(): no torch name",
            "Poor.misnamed(): no torch name",
            "Poor.shapeless(): no shape");
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("string:///Poor.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreErrors) {
      return text;
    }
  }

  @Test
  void whatRandomArgumentsThrow_isNamed_andTheOtherWayRound() throws Exception {
    Set<String> wrong = new TreeSet<>();
    for (TypeElement type : TYPES) {
      for (ExecutableElement member : rules.members(type)) {
        boolean isMade = member.getKind() == ElementKind.CONSTRUCTOR;
        boolean isAbstract = (isMade ? type : member).getModifiers().contains(Modifier.ABSTRACT);
        // Making a NoGrad would change all calls after it.
        if (!isAbstract && !type.getSimpleName().contentEquals("NoGrad")) {
          wrong.addAll(differences(type, member));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Set<String> differences(TypeElement type, ExecutableElement member)
      throws Exception {
    String comment = rules.comment(type, member).orElseThrow();
    boolean isOwn = task.getElements().getDocComment(member) != null;
    Set<String> unseen = isOwn ? JavadocRules.named(comment) : new TreeSet<>();
    Set<String> wrong = new TreeSet<>();
    Executable compiled = new Compiled(task).of(type, member);
    var random = new RandomCalls(42);
    for (int call = 0; call < CALLS || call < MOST_CALLS && !unseen.isEmpty(); call++) {
      for (Throwable thrown : random.call(compiled).stream().toList()) {
        String name = thrown.getClass().getSimpleName();
        if (!JavadocRules.names(comment, name)) {
          wrong.add(type.getSimpleName() + "." + member + " throws " + thrown);
        }
        misnamed(thrown, type, member).ifPresent(wrong::add);
        unseen.remove(name);
        unseen.remove(thrown instanceof TensorException ? "TensorException" : name);
      }
    }
    unseen.forEach(each -> wrong.add(type.getSimpleName() + "." + member + " throws no " + each));
    return wrong;
  }

  /**
   * A message that begins with the name of a method other than the one that was called; layers and
   * losses may name the function that they are.
   */
  private static Optional<String> misnamed(
      Throwable thrown, TypeElement type, ExecutableElement member) {
    Matcher named = METHOD.matcher(String.valueOf(thrown.getMessage()));
    if (!named.lookingAt()) {
      return Optional.empty();
    }
    String name = named.group(1);
    boolean isLayer =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(method -> method.getSimpleName().contentEquals("forward"));
    boolean fits =
        member.getSimpleName().contentEquals(name)
            || type.getSimpleName().toString().equalsIgnoreCase(name)
            || isLayer && FUNCTIONS.contains(name)
            // Filling an expanded tensor is refused where it is filled, with the right advice.
            || type.getSimpleName().contentEquals("Init") && name.equals("copy_");
    return fits
        ? Optional.empty()
        : Optional.of(type.getSimpleName() + "." + member + " says: " + thrown.getMessage());
  }
}

package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.gradus.protocol.Answer;
import dev.gradus.protocol.Call;
import dev.gradus.protocol.Frame;
import dev.gradus.protocol.Value;
import dev.gradus.protocol.ValueType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;

/** What a runner finds in its start-up cache. */
class StartUpCacheTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FINDS_ALL =
      """
      class Learner {
        static String f(String names) {
          var missing = new StringBuilder();
          for (String name : names.split(" ")) {
            try {
              Class.forName(name);
            } catch (ClassNotFoundException | LinkageError e) {
              missing.append(name).append(' ').append(e).append('\\n');
            }
          }
          return missing.toString();
        }
      }
      """;

  private static final String NAMES_CHARACTERS =
      """
      class Learner {
        static String f(String pattern) {
          String name = Character.getName('α');
          return name.substring(name.lastIndexOf(' ') + 1) + " " + "α".matches(pattern);
        }
      }
      """;

  /** It boots with the cache and does not open the jar, and once confined it can't. */
  @Test
  void everyClassOfTheTensorCore_isFoundByAConfinedRunner() throws Exception {
    assertThat(run(FINDS_ALL, String.join(" ", namesOfTheTensorCore()))).isEmpty();
  }

  /** They are packed in the JDK's image, and unpacked by a library that the jar needs too. */
  @Test
  void namesOfCharacters_areFoundByAConfinedRunner() throws Exception {
    assertThat(run(NAMES_CHARACTERS, "\\N{GREEK SMALL LETTER ALPHA}")).isEqualTo("ALPHA true");
  }

  private static String run(String source, String input) throws Exception {
    var settings = SandboxSettings.in(TestSandbox.HOME);
    Path javaHome = Path.of(System.getProperty("java.home"));
    Path folder = WorkerJar.unpack(settings.home());
    var java = new JavaCommand(javaHome, folder, Host.here());
    var launch = new Launch(settings, java, javaHome, folder);
    var caches = new StartUpCaches(folder, java);
    var group = ControlGroup.make(FleetLimits.of(settings));
    try (Fleet fleet = new Fleet(launch, java, caches, group);
        Worker runner = fleet.boot(WorkerKind.STANDARD_RUNNER, cacheAndNothingElse(caches))) {
      runner.send(TestSandbox.function(source, ValueType.STRING, ValueType.STRING).toFrame());
      runner.send(new Call(List.of(new Value.OfString(input)), 1000).toFrame());
      return answer(runner)
          .result()
          .filter(Value.OfString.class::isInstance)
          .map(Value.OfString.class::cast)
          .orElseThrow()
          .value();
    }
  }

  /** The JVM refuses to start where it can't use the cache. */
  private static List<String> cacheAndNothingElse(StartUpCaches caches) throws Exception {
    TestSandbox.shared();
    for (int tries = 0; tries < 600; tries++) {
      List<String> flags = caches.flags(WorkerKind.STANDARD_RUNNER);
      if (!flags.isEmpty()) {
        List<String> strict = new ArrayList<>(flags);
        strict.add("-XX:AOTMode=on");
        return strict;
      }
      Thread.sleep(100);
    }
    return fail("No start-up cache was made.");
  }

  private static List<String> namesOfTheTensorCore() throws IOException {
    List<String> names = new ArrayList<>();
    try (var jar = new JarInputStream(new ByteArrayInputStream(WorkerJar.content()))) {
      for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
        String name = entry.getName();
        if (name.startsWith("dev/gradus/tensor/") && name.endsWith(".class")) {
          names.add(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
        }
      }
    }
    assertThat(names).hasSizeGreaterThan(200);
    return names;
  }

  private static Answer.Returned answer(Worker runner) {
    if (runner.receive(PATIENCE) instanceof Received.Message(Frame frame)
        && Answer.from(frame) instanceof Answer.Returned returned) {
      return returned;
    }
    return fail("The runner gave no answer.");
  }
}

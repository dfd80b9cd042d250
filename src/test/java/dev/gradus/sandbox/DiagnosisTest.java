package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.kernel.Architecture;
import dev.gradus.kernel.SystemCall;
import dev.gradus.protocol.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an administrator is told where honest programs fail. */
class DiagnosisTest {
  private static final Usage NONE = new Usage(Duration.ZERO, Duration.ZERO);

  @Test
  void callThatIsMissingOnTheList_isNamed() throws Exception {
    int write = SystemCall.WRITE.number(Architecture.current());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dgradus.worker.without=" + write,
                "-cp",
                System.getProperty("java.class.path"),
                TierProcess.class.getName(),
                TestSandbox.HOME.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes());
    assertThat(printed)
        .contains("NONE: Sandbox tier none proven. A worker ended at boot: exit code 1")
        .contains(
            "Workers need the system call write (number %d), which the filter refuses."
                .formatted(write));
  }

  @ParameterizedTest
  @EnumSource
  void table_hasTheNumbersThatTheFilterHas(SystemCall call) {
    String[] row =
        SystemCallNames.rows()
            .filter(each -> each[1].equals(Integer.toString(call.number(Architecture.X86_64))))
            .findFirst()
            .orElseThrow();
    assertThat(row[0]).isEqualToIgnoringCase(call.name());
    assertThat(row[2]).isEqualTo(Integer.toString(call.number(Architecture.AARCH64)));
    assertThat(SystemCallNames.name(call.number(Architecture.current()))).isEqualTo(row[0]);
  }

  @Test
  void everyNumber_hasOneName() {
    for (int column : List.of(1, 2)) {
      assertThat(SystemCallNames.rows().map(row -> row[column]).filter(each -> !each.equals("-")))
          .doesNotHaveDuplicates()
          .hasSizeGreaterThan(300);
    }
    assertThat(SystemCallNames.name(9999)).isEqualTo("9999");
  }

  @ParameterizedTest
  @CsvSource({
    "exit code 1, exit code 1",
    "exit code 128, exit code 128",
    "exit code 159, killed by signal 31 (SIGSYS)",
    "exit code 134, killed by signal 6 (SIGABRT)",
    "exit code 145, killed by signal 17",
    "it sent more answers than were asked for, it sent more answers than were asked for"
  })
  void ending_isToldInWords(String how, String words) {
    assertThat(Ending.words(how)).isEqualTo(words);
  }

  @Test
  void outcome_isToldInWords() {
    assertThat(
            Arrays.asList(
                FailureWords.of(
                    new Outcome.Threw(
                        "java.io.IOException",
                        "Operation not permitted",
                        Optional.empty(),
                        "",
                        NONE)),
                FailureWords.of(new Outcome.Died("exit code 159", NONE)),
                FailureWords.of(
                    new Outcome.Returned(Optional.of(new Value.OfDouble(3)), List.of(), "", NONE)),
                FailureWords.of(new Outcome.Returned(Optional.empty(), List.of(), "3\n", NONE)),
                FailureWords.of(new Outcome.TimedOut(NONE)),
                FailureWords.of(new Compilation.TooComplex())))
        .containsExactly(
            "it threw java.io.IOException: Operation not permitted",
            "its runner ended: killed by signal 31 (SIGSYS)",
            "it gave 3.0",
            "it gave “3”",
            "it used up its processor time",
            "the compile worker gave up or ended");
  }

  /** Here in place of a broken sandbox: programs that go wrong in each way. */
  @Test
  void honestProgramThatFails_saysHow() {
    HonestPrograms honest =
        new HonestPrograms(_ -> new Compilation.CompilerTimedOut(), TestSandbox.shared()::start);
    assertThat(honest.findings())
        .hasSize(3)
        .noneMatch(Finding::held)
        .first()
        .extracting(Finding::detail)
        .isEqualTo(
            "An honest function was not compiled: the compile worker was stopped: it took too long.");
  }
}

package dev.gradus.sandbox;

import dev.gradus.protocol.AttemptReport;
import dev.gradus.protocol.AttemptReport.Attempt;
import dev.gradus.protocol.AttemptRequest;
import dev.gradus.protocol.ForbiddenAct;
import dev.gradus.protocol.Frame;
import dev.gradus.protocol.ProtocolException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The self-test: lets workers try what must fail, and honest programs do what must work. */
final class Prover {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String HELD = "held";

  private final Fleet fleet;
  private final Compilers compilers;
  private final HonestPrograms honest;
  private final Clock clock;

  Prover(Fleet fleet, Compilers compilers, HonestPrograms honest, Clock clock) {
    this.fleet = fleet;
    this.compilers = compilers;
    this.honest = honest;
    this.clock = clock;
  }

  /**
   * Never throws, whatever happens: a self-test that cannot even be made proves that nothing holds,
   * and what the one before it proved must not go on to count. Does not look for the reasons, which
   * takes far longer: see {@link #diagnosed}.
   */
  Proof prove() {
    try {
      return attemptProof();
    } catch (RuntimeException | Error failure) {
      List<Finding> findings = List.of(new Finding("self-test", false, words(failure)));
      return new Proof(Tier.NONE, false, findings, clock.instant());
    }
  }

  /** The same proof, and what honest programs were found to lack; takes up to a minute. */
  Proof diagnosed(Proof proof) {
    List<Finding> findings = new ArrayList<>(proof.findings());
    findings.addAll(diagnosis());
    return new Proof(proof.tier(), proof.works(), findings, proof.at());
  }

  private List<Finding> diagnosis() {
    if (!fleet.host().confines()) {
      return List.of();
    }
    try {
      return new Diagnosis(fleet).findings();
    } catch (RuntimeException | Error failure) {
      return List.of();
    }
  }

  /** Ours are sentences; others may have no message at all. */
  private static String words(Throwable failure) {
    return failure instanceof SandboxException || failure instanceof ProtocolException
        ? String.valueOf(failure.getMessage())
        : "The self-test failed: " + failure;
  }

  private Proof attemptProof() {
    return fleet.host().confines() ? confinedProof() : unconfinedProof();
  }

  /** Where nothing is confined there is nothing to try but honest programs. */
  private Proof unconfinedProof() {
    List<Finding> programs = honest.findings();
    List<Finding> all = new ArrayList<>(programs);
    fleet.spawner().report().stream().map(Prover::restriction).forEach(all::add);
    return new Proof(Tier.NONE, allHeld(programs), all, clock.instant());
  }

  private Proof confinedProof() {
    List<Finding> confinement = attempts();
    List<Finding> programs = honest.findings();
    List<Finding> launch = fleet.spawner().report().stream().map(Prover::restriction).toList();
    List<Finding> all = new ArrayList<>(confinement);
    all.addAll(programs);
    all.addAll(launch);
    all.add(foreignProgram());
    return new Proof(tier(confinement, programs, all), allHeld(programs), all, clock.instant());
  }

  private static Tier tier(List<Finding> confinement, List<Finding> programs, List<Finding> all) {
    if (!allHeld(confinement) || !allHeld(programs)) {
      return Tier.NONE;
    }
    if (!held(all, "landlock") || !held(all, "foreign program")) {
      return Tier.SECCOMP;
    }
    return held(all, "network") ? Tier.NAMESPACES : Tier.LANDLOCK;
  }

  private static boolean allHeld(List<Finding> findings) {
    return findings.stream().allMatch(Finding::held);
  }

  private static boolean held(List<Finding> findings, String subject) {
    return findings.stream().anyMatch(each -> each.subject().equals(subject) && each.held());
  }

  private List<Finding> attempts() {
    List<Finding> findings = new ArrayList<>(attempts(WorkerKind.STANDARD_RUNNER));
    findings.addAll(likewise("large runner", attempts(WorkerKind.LARGE_RUNNER)));
    findings.addAll(likewise("compile worker", findings("compile worker", compilers.attempt())));
    return findings;
  }

  /** In one line what holds for another kind of worker too, else what does not. */
  static List<Finding> likewise(String worker, List<Finding> findings) {
    if (allHeld(findings)) {
      return List.of(new Finding(worker, true, "The same holds for a " + worker + "."));
    }
    return findings.stream()
        .filter(each -> !each.held())
        .map(each -> new Finding(worker + ", " + each.subject(), false, each.detail()))
        .toList();
  }

  private List<Finding> attempts(WorkerKind kind) {
    return findings("runner", attempt(kind, List.of(), fleet::boot));
  }

  static List<Finding> findings(String worker, Optional<AttemptReport> report) {
    String none = "A " + worker + " did not survive the self-test.";
    return report
        .map(found -> findings(worker, found))
        .orElse(List.of(new Finding("attempts", false, none)));
  }

  /** Lets a worker try all forbidden acts and these system calls. */
  Optional<AttemptReport> attempt(
      WorkerKind kind, List<Integer> systemCalls, Function<WorkerKind, Worker> boot) {
    try (Worker runner = boot.apply(kind)) {
      runner.send(new AttemptRequest(systemCalls).toFrame());
      return runner.receive(PATIENCE) instanceof Received.Message(Frame frame)
          ? Optional.of(AttemptReport.from(frame))
          : Optional.empty();
    }
  }

  private static List<Finding> findings(String worker, AttemptReport report) {
    List<Finding> findings = new ArrayList<>();
    for (ForbiddenAct act : ForbiddenAct.values()) {
      Attempt attempt = report.acts().get(act.ordinal());
      findings.add(
          new Finding(
              act.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
              attempt.refused(),
              attempt.refused()
                  ? "A confined " + worker + " could not " + act.description() + "."
                  : "A confined " + worker + " could " + act.description() + "!"));
    }
    return findings;
  }

  /** From the spawner's {@code name=held} or {@code name=why not}. */
  private static Finding restriction(String line) {
    String[] parts = line.split("=", 2);
    boolean held = isHeld(line);
    return new Finding(parts[0], held, held ? "The restriction " + parts[0] + " holds." : parts[1]);
  }

  static boolean isHeld(String line) {
    return line.endsWith("=" + HELD);
  }

  /** With Landlock, what the spawner starts can run nothing but the JDK. */
  private Finding foreignProgram() {
    try (Worker stranger =
        fleet
            .spawner()
            .startWorker(WorkerKind.STANDARD_RUNNER, List.of("/bin/sh", "-c", "exit 0"))) {
      return switch (stranger.receive(PATIENCE)) {
        case Received.Ended(String how) when !how.equals("exit code 0") ->
            new Finding("foreign program", true, "Only Java runs.");
        case Received.Ended _ ->
            new Finding(
                "foreign program",
                false,
                "Workers could run programs other than the JDK while they boot.");
        case Received.Message _, Received.Silence _, Received.Lost _ ->
            new Finding(
                "foreign program", false, "Whether other programs than Java run was not told.");
      };
    }
  }
}

package dev.gradus.command;

import dev.gradus.authoring.MutationScore;
import dev.gradus.authoring.MutationTesting;
import dev.gradus.authoring.MutationTesting.Bounds;
import dev.gradus.authoring.ProofTable;
import dev.gradus.authoring.Survivor;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.FolderFiles;
import dev.gradus.exercise.InvalidExerciseException;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.exercise.Problem;
import dev.gradus.grading.ProofStep;
import dev.gradus.grading.UnprovenExerciseException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Validates exercises and lets them prove themselves, in the real sandbox, without a database. */
final class CheckCommand {

  private final PrintStream out;

  CheckCommand(PrintStream out) {
    this.out = out;
  }

  int run(List<String> arguments) {
    var options = CheckOptions.parse(arguments);
    var folders = ExerciseFolders.in(options.folders());
    var chosen =
        options
            .since()
            .map(since -> ChangedFolders.since(since, folders.exercises()))
            .orElse(folders.exercises());
    List<Checked> checked = new ArrayList<>();
    for (var problem : folders.problems()) {
      out.println(problem);
    }
    if (!chosen.isEmpty()) {
      try (var bench = new Bench()) {
        for (var folder : chosen) {
          checked.add(told(check(folder, bench, options)));
        }
      }
    }
    if (options.table()) {
      var table = new ProofTable();
      checked.forEach(
          one -> one.exercise().ifPresent(exercise -> table.add(exercise, one.slowest())));
      out.print(table);
    }
    if (options.mutants()) {
      out.print(MutantTable.of(checked));
    }
    options.junit().ifPresent(file -> write(file, JunitReport.of(checked, folders.problems())));
    long failed = checked.stream().filter(one -> !one.problems().isEmpty()).count();
    options
        .since()
        .filter(_ -> chosen.isEmpty())
        .ifPresent(since -> out.println("No exercise has changed since " + since + "."));
    out.println(summary(checked.size(), failed, folders.problems().size()));
    return failed + folders.problems().size() == 0 ? Commands.OK : Commands.FAILED;
  }

  private static String summary(int checked, long failed, int ofCourses) {
    return "%d %s checked, %d with problems%s."
        .formatted(
            checked,
            checked == 1 ? "exercise" : "exercises",
            failed,
            ofCourses == 0 ? "" : "; problems of courses themselves: " + ofCourses);
  }

  private Checked told(Checked checked) {
    out.printf(
        "%-6s %s (%.1f s)%n",
        checked.problems().isEmpty() ? "ok" : "FAILED", checked.folder(), checked.seconds());
    for (var problem : checked.problems()) {
      out.println("  " + checked.folder() + "/" + problem);
    }
    for (var note : checked.notes()) {
      out.println("  note: " + checked.folder() + "/" + note);
    }
    checked
        .mutants()
        .ifPresent(score -> score.omissions().forEach(said -> out.println("  " + said)));
    return checked;
  }

  private Checked check(Path folder, Bench bench, CheckOptions options) {
    long start = System.nanoTime();
    Optional<Exercise> read = Optional.empty();
    List<Problem> problems = new ArrayList<>();
    var steps = new Steps();
    Optional<MutationScore> mutants = Optional.empty();
    try {
      var exercise = Exercise.read(folder.getFileName().toString(), FolderFiles.read(folder));
      read = Optional.of(exercise);
      var proving = bench.proving();
      var outcome = proving.prove(exercise, steps);
      problems.addAll(outcome.problems());
      if (options.mutants() && problems.isEmpty()) {
        var score =
            new MutationTesting(proving, Bounds.THOROUGH, MutationTesting.Listener.NONE)
                .run(exercise);
        score.survivors().forEach(survivor -> problems.add(problem(survivor)));
        mutants = Optional.of(score);
      }
      problems.addAll(outcome.weaknesses(mutants.map(MutationScore::useful).orElse(Set.of())));
    } catch (InvalidExerciseException e) {
      problems.addAll(e.problems());
    } catch (InvalidFolderException | UnprovenExerciseException e) {
      problems.add(new Problem("exercise.yaml", 0, String.valueOf(e.getMessage())));
    }
    return new Checked(
        folder, read, problems, steps.notes, System.nanoTime() - start, steps.slowest, mutants);
  }

  private static Problem problem(Survivor survivor) {
    return new Problem(
        survivor.file(),
        survivor.mutant().line(),
        survivor.sentence() + "\n" + survivor.mutant().source().indent(6));
  }

  /** Remembers the slowest call of a reference, and the approximations that pass. */
  private static final class Steps implements Consumer<ProofStep> {

    private final List<Problem> notes = new ArrayList<>();
    private Duration slowest = Duration.ZERO;

    @Override
    public void accept(ProofStep step) {
      if (step.kind() == ProofStep.Kind.REFERENCE && step.slowest().compareTo(slowest) > 0) {
        slowest = step.slowest();
      }
      if (step.kind() == ProofStep.Kind.APPROXIMATION) {
        notes.addAll(step.problems());
      }
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}

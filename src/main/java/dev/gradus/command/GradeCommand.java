package dev.gradus.command;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.FolderFiles;
import dev.gradus.exercise.Task;
import dev.gradus.grading.Proving;
import dev.gradus.grading.TestReport;
import dev.gradus.grading.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Grades a source as a submission would be, and tells an author everything of it. */
final class GradeCommand {

  private final PrintStream out;

  GradeCommand(PrintStream out) {
    this.out = out;
  }

  int run(List<String> arguments) {
    if (arguments.size() != 2) {
      throw new MisuseException(
          "Name an exercise and a source: grade exercises/activation-functions/relu Relu.java");
    }
    var folder = Folders.ofExercise(arguments.get(0));
    var source = text(Path.of(arguments.get(1)));
    var exercise = Exercise.read(folder.getFileName().toString(), FolderFiles.read(folder));
    if (exercise.task() instanceof Task.Choice) {
      throw new MisuseException(exercise.slug() + " is a question and takes no source.");
    }
    try (var bench = new Bench()) {
      var proving = bench.proving();
      return tell(proving.grade(exercise, proving.prove(exercise).bank(), source));
    }
  }

  private int tell(Proving.Graded graded) {
    double points = graded.tests().stream().mapToDouble(TestReport::points).sum();
    double most = graded.tests().stream().mapToDouble(TestReport::maxPoints).sum();
    out.printf("%s, %s of %s points%n", graded.verdict().words(), shown(points), shown(most));
    for (var diagnostic : graded.diagnostics()) {
      out.printf("  line %d: %s%n", diagnostic.line(), diagnostic.message());
      diagnostic.advice().ifPresent(advice -> out.println("    " + advice));
    }
    graded.tests().forEach(this::tell);
    return graded.verdict() == Verdict.ACCEPTED ? Commands.OK : Commands.FAILED;
  }

  private void tell(TestReport test) {
    out.printf(
        "  %-22s %s of %s  %s (%s)%n",
        test.verdict().words(),
        shown(test.points()),
        shown(test.maxPoints()),
        test.name(),
        test.show());
    if (test.verdict() != Verdict.ACCEPTED) {
      test.mistake().ifPresent(mistake -> out.println("    known mistake: " + mistake));
      test.inputs().ifPresent(inputs -> out.println("    inputs:   " + inputs));
      test.expected().ifPresent(expected -> out.println("    expected: " + expected));
      test.actual().ifPresent(actual -> out.println("    actual:   " + actual));
      test.smaller()
          .ifPresent(
              part ->
                  out.printf(
                      "    smaller:  %s should give %s%s%n",
                      part.inputs(),
                      part.expected(),
                      part.actual().map(actual -> ", not " + actual).orElse("")));
    }
    test.message().ifPresent(message -> out.println("    " + message));
  }

  private static String shown(double points) {
    return points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}

package dev.gradus.grading;

import dev.gradus.exercise.ArgumentType;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Parameter;
import dev.gradus.exercise.PlotRule;
import dev.gradus.exercise.Task;
import dev.gradus.protocol.ClassFiles;
import dev.gradus.protocol.Program;
import dev.gradus.protocol.SourceFile;
import dev.gradus.protocol.ValueType;
import dev.gradus.sandbox.ApiCheck;
import dev.gradus.sandbox.CallRules;
import dev.gradus.sandbox.Compilation;
import dev.gradus.sandbox.CompileTask;
import dev.gradus.sandbox.Diagnostic;
import dev.gradus.sandbox.EntryPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns source text into a program that may run, or says why it can't. */
final class ProgramBuilder {

  private final Function<CompileTask, Compilation> compiler;

  ProgramBuilder(Function<CompileTask, Compilation> compiler) {
    this.compiler = compiler;
  }

  Build build(Exercise exercise, String source) {
    var starter =
        exercise
            .task()
            .starterSource()
            .orElseThrow(() -> new IllegalArgumentException(exercise.slug() + " takes no source"));
    var learner = new SourceFile(starter.className() + ".java", source);
    return switch (compiler.apply(new CompileTask(learner, generated(exercise.task())))) {
      case Compilation.Compiled(ClassFiles classes) ->
          checked(exercise, classes, starter.className());
      case Compilation.Rejected(List<Diagnostic> diagnostics) ->
          new Build.Refused(
              Verdict.COMPILE_ERROR, diagnostics.stream().map(ProgramBuilder::report).toList());
      case Compilation.TooComplex _ ->
          refused("The compiler gave up: the source is too complex.", "Split long expressions.");
      case Compilation.CompilerTimedOut _ ->
          refused("The compiler was stopped: it took too long.", "Make the source simpler.");
    };
  }

  /**
   * The program that takes the exact slope of a function over the grid of its plot. It calls what
   * no learner may: the source must be one of ours, and have been built as it is before.
   */
  Build slope(Task.Function task, PlotRule rule, String source) {
    var owner = task.starter().className();
    var compiled =
        compiler.apply(
            new CompileTask(
                new SourceFile(owner + ".java", source),
                List.of(SlopeSource.of(owner, task.entry(), rule.over()))));
    return compiled instanceof Compilation.Compiled(ClassFiles classes)
        ? new Build.Built(
            new Program.Function(
                classes,
                SlopeSource.CLASS,
                SlopeSource.METHOD,
                task.entry().parameters().stream().map(p -> type(p.type())).toList(),
                ValueType.TENSOR))
        : refused("Its slope can't be compiled.", "");
  }

  private static List<SourceFile> generated(Task task) {
    return task instanceof Task.Program program
        ? List.of(GivenSource.of(program.givens()))
        : List.of();
  }

  private Build checked(Exercise exercise, ClassFiles classes, String className) {
    var violations = violations(exercise, classes);
    if (!violations.isEmpty()) {
      return new Build.Refused(Verdict.FORBIDDEN_API, violations);
    }
    return switch (exercise.task()) {
      case Task.Function(var entry, _) ->
          called(
              new Program.Function(
                  classes,
                  className,
                  entry.method(),
                  entry.parameters().stream().map(p -> type(p.type())).toList(),
                  type(entry.result())));
      case Task.Program(var givens, _) ->
          new Build.Built(new Program.Script(classes, className, types(givens)));
      case Task.Choice _ -> throw new IllegalArgumentException("a choice takes no source");
    };
  }

  private static Build called(Program.Function function) {
    return EntryPoint.problem(function)
        .map(problem -> refused(problem, "Compare it with the starter."))
        .orElseGet(() -> new Build.Built(function));
  }

  private static List<DiagnosticReport> violations(Exercise exercise, ClassFiles classes) {
    var api = exercise.rules().api();
    return new ApiCheck(new CallRules(api.allow(), api.forbid(), api.require()))
        .check(classes).stream()
            .map(
                found ->
                    new DiagnosticReport(
                        Math.max(1, found.line()),
                        1,
                        found.what() + " is not allowed in this exercise.",
                        found.advice()))
            .toList();
  }

  private static LinkedHashMap<String, ValueType> types(List<Parameter> givens) {
    var types = new LinkedHashMap<String, ValueType>();
    givens.forEach(given -> types.put(given.name(), type(given.type())));
    return types;
  }

  private static ValueType type(ArgumentType type) {
    return ValueType.valueOf(type.name());
  }

  private static DiagnosticReport report(Diagnostic diagnostic) {
    return new DiagnosticReport(
        Math.max(1, diagnostic.line()),
        Math.max(1, diagnostic.column()),
        diagnostic.message(),
        diagnostic.advice());
  }

  private static Build refused(String message, String advice) {
    return new Build.Refused(
        Verdict.COMPILE_ERROR, List.of(new DiagnosticReport(1, 1, message, Optional.of(advice))));
  }
}

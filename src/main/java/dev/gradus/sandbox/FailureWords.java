package dev.gradus.sandbox;

import dev.gradus.protocol.Value;
import java.util.List;

/** What became of one of our own programs that ought to have worked, for an administrator. */
final class FailureWords {
  private FailureWords() {}

  static String of(Compilation compilation) {
    return switch (compilation) {
      case Compilation.Compiled _ -> "it was compiled";
      case Compilation.Rejected(List<Diagnostic> diagnostics) ->
          "the compiler says: " + diagnostics.getFirst().message();
      case Compilation.TooComplex _ -> "the compile worker gave up or ended";
      case Compilation.CompilerTimedOut _ -> "the compile worker was stopped: it took too long";
    };
  }

  static String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Returned returned -> "it gave " + given(returned);
      case Outcome.Threw threw -> "it threw " + threw.type() + ": " + threw.message();
      case Outcome.TimedOut _ -> "it used up its processor time";
      case Outcome.Starved _ -> "it did not end, and got or used little processor time";
      case Outcome.OutOfMemory _ -> "its memory was full";
      case Outcome.OutputExceeded _ -> "it printed too much";
      case Outcome.ResultExceeded _ -> "it returned too much";
      case Outcome.BadResult(String why, _) -> why;
      case Outcome.Died(String why, _) -> "its runner ended: " + Ending.words(why);
    };
  }

  private static String given(Outcome.Returned returned) {
    return returned
        .result()
        .map(Value::toJava)
        .map(String::valueOf)
        .orElseGet(() -> "“" + returned.stdout().strip() + "”");
  }
}

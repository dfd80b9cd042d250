package dev.gradus.lesson.foreign;

import dev.gradus.lesson.Deck;
import dev.gradus.lesson.FindingKind;
import dev.gradus.lesson.HtmlMarks;
import dev.gradus.lesson.Part;
import dev.gradus.lesson.Slide;
import dev.gradus.lesson.foreign.python.Names;
import dev.gradus.lesson.foreign.python.PrintedResults;
import dev.gradus.lesson.foreign.python.PythonCode;
import dev.gradus.lesson.foreign.python.RandomInput;
import dev.gradus.lesson.foreign.python.Recomputation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the results on slides against the code beside them. A result belongs to the code before it
 * on its slide; what earlier slides define stays defined.
 */
final class SlideChecks {

  private final ForeignText text;
  private final Remarks remarks;
  private final Names names = new Names();
  private final Recomputation recomputation = new Recomputation();
  private boolean seeded;

  SlideChecks(ForeignText text, Remarks remarks) {
    this.text = text;
    this.remarks = remarks;
  }

  void check(Deck deck) {
    for (Slide slide : deck.slides()) {
      Optional<Waiting> waiting = Optional.empty();
      for (Fence fence : fences(slide)) {
        if (fence.isResult()) {
          waiting.ifPresent(code -> compare(code, fence));
          waiting = Optional.empty();
        } else if (fence.isPython()) {
          waiting = Optional.of(code(fence, waiting));
        }
      }
      for (Part part : slide.parts()) {
        HtmlMarks.left(part.plain())
            .ifPresent(
                tag ->
                    remark(
                        part.line(),
                        FindingKind.HTML,
                        "HTML such as " + tag + " is shown as text"));
      }
    }
  }

  private void remark(int line, FindingKind kind, String message) {
    remarks.add(text.path(), line, kind, message);
  }

  /** What code printed that still has no result beside it. */
  private record Waiting(List<Optional<Recomputation.Printed>> printed, boolean draws) {}

  private Waiting code(Fence fence, Optional<Waiting> before) {
    PythonCode python = PythonCode.read(fence.text(), fence.line());
    if (python.trouble().isPresent()) {
      PythonCode.Trouble trouble = python.trouble().get();
      remark(trouble.line(), FindingKind.CODE_NOT_SOUND, trouble.message());
      names.define(python);
    } else {
      names.undefined(python).stream()
          .filter(Names.Use::printed)
          .forEach(
              use ->
                  remark(
                      use.line(),
                      FindingKind.UNDEFINED_NAME,
                      "the code prints '" + use.name() + "', which nobody defines"));
    }
    seeded = seeded || RandomInput.isSeeded(fence.text());
    Optional<RandomInput.Draw> draw = seeded ? Optional.empty() : RandomInput.first(fence.text());
    draw.ifPresent(
        found ->
            remark(
                fence.line() + found.line(),
                FindingKind.UNSEEDED_RANDOM,
                found.call() + " draws without a seed: its results differ at each run"));
    Recomputation.Outcome outcome = recomputation.run(python);
    outcome
        .failure()
        .ifPresent(
            failure ->
                remark(
                    failure.line(),
                    FindingKind.WRONG_RESULT,
                    "the code fails: " + failure.message().replaceAll("\\s+", " ")));
    List<Optional<Recomputation.Printed>> printed = new ArrayList<>();
    before.ifPresent(waiting -> printed.addAll(waiting.printed()));
    printed.addAll(outcome.printed());
    return new Waiting(printed, draw.isPresent());
  }

  private void compare(Waiting code, Fence result) {
    PrintedResults.of(result.text())
        .against(code.printed())
        .forEach(
            mismatch ->
                remark(
                    result.line() + mismatch.line(), FindingKind.WRONG_RESULT, mismatch.message()));
  }

  private static List<Fence> fences(Slide slide) {
    List<Fence> fences = new ArrayList<>();
    for (Part part : slide.parts()) {
      fences.addAll(Fence.of(part));
    }
    return fences;
  }
}

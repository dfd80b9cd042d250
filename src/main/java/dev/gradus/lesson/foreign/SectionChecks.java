package dev.gradus.lesson.foreign;

import dev.gradus.lesson.FindingKind;
import dev.gradus.lesson.HtmlMarks;
import dev.gradus.lesson.Placeholders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for what an author left open in an exercise: titles, keys, hints, tests. */
final class SectionChecks {

  private static final Pattern TYPES =
      Pattern.compile(
          "VideoExercise|NormalExercise|MultipleChoiceExercise|PureMultipleChoiceExercise"
              + "|PlainMultipleChoiceExercise|(Tab|Bullet)(Console)?Exercise|ConsoleExercise"
              + "|TabStackedNormalExercise|(Blanks|Output|MultipleChoice)Challenge"
              + "|reorder|select-code|select-output|select-table|tap|MarkdownExercise"
              + "|RStudioMultipleChoiceExercise|RcppExerciseWithFiles|ShinyExerciseWithFiles"
              + "|BokehServerExerciseWithFiles|SwirlExercise|ExplorableExercise|ChallengeExercise");
  private static final Set<String> BLOCKS =
      Set.of(
          ("instructions hint pre_exercise_code sample_code solution sct possible_answers feedback"
                  + " feedbacks question projector_key context code variables distractors options"
                  + " pre_challenge_code assignment video_link video_hls video_stream skills xp script"
                  + " challenge_steps challenge_goal")
              .split(" "));
  private static final Pattern STEP = Pattern.compile("(?m)^[ \\t]*#'?[ \\t]*@step\\b");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(code|assignment|options|variables|instructions|hint|sample_code|solution|sct|xp|type|key)"
              + "\\d+");

  private final String file;
  private final Remarks remarks;

  SectionChecks(String file, Remarks remarks) {
    this.file = file;
    this.remarks = remarks;
  }

  void check(Section section) {
    checkTitleAndKey(section);
    section.blocks().forEach(this::checkBlock);
    if (section.type().startsWith("TabStacked")) {
      checkSteps(section);
    }
    if (section.type().endsWith("NormalExercise") || section.type().equals("ConsoleExercise")) {
      checkCode(section);
    } else if (section.type().matches("MultipleChoiceExercise|PureMultipleChoiceExercise")) {
      checkHint(section);
    }
    section.blocks().stream()
        .filter(block -> block.name().equals("instructions"))
        .forEach(block -> checkText(block, FindingKind.EMPTY_INSTRUCTIONS));
    for (Block block : List.of(section.main())) {
      HtmlMarks.left(HtmlMarks.toMarkdown(block.text()))
          .ifPresent(
              tag ->
                  remarks.add(
                      file,
                      block.line(),
                      FindingKind.HTML,
                      "HTML such as " + tag + " is shown as text"));
    }
  }

  private void checkTitleAndKey(Section section) {
    if (section.type().isEmpty()) {
      return;
    }
    if (!TYPES.matcher(section.type()).matches()) {
      remarks.add(
          file,
          section.header().line("type"),
          FindingKind.UNKNOWN_TYPE,
          "the type '%s' is not known; %s"
              .formatted(
                  section.type(),
                  Exercises.isQuestion(section)
                      ? "its options make it a question"
                      : "kept as a draft"));
    }
    section
        .title()
        .filter(Placeholders::isPlaceholder)
        .ifPresent(
            title ->
                remarks.add(
                    file,
                    section.line(),
                    FindingKind.PLACEHOLDER,
                    "the title was never filled in: '" + title + "'"));
    section
        .key()
        .ifPresentOrElse(
            key -> remarks.key(file, section.header().line("key"), key),
            () ->
                remarks.add(
                    file, section.line(), FindingKind.MISSING_KEY, "the exercise has no key"));
  }

  /** Each instruction is one step of the code. */
  private void checkSteps(Section section) {
    int asked =
        section.block("instructions").map(block -> Items.of(block.text()).items().size()).orElse(0);
    for (String name : List.of("sample_code", "solution")) {
      Optional<Block> code = section.block(name);
      long steps = code.stream().flatMap(block -> STEP.matcher(block.text()).results()).count();
      if (code.isPresent() && steps != asked) {
        remarks.add(
            file,
            code.get().line(),
            FindingKind.STEPS_DIFFER,
            "the block '%s' has %d steps, and there are %d instructions"
                .formatted(name, steps, asked));
      }
    }
  }

  private void checkBlock(Block block) {
    if (!block.isFile()
        && !BLOCKS.contains(block.name())
        && !NUMBERED.matcher(block.name()).matches()) {
      remarks.add(
          file,
          block.line(),
          FindingKind.UNKNOWN_BLOCK,
          "the block '" + block.name() + "' is not known; kept with the draft");
    }
  }

  private void checkCode(Section section) {
    checkHint(section);
    section.block("solution").ifPresent(block -> checkCode(block, FindingKind.EMPTY_SOLUTION));
    section.block("sct").ifPresent(block -> checkCode(block, FindingKind.EMPTY_TEST));
    if (section.block("solution").isEmpty()) {
      remarks.add(file, section.line(), FindingKind.EMPTY_SOLUTION, "there is no solution");
    }
    if (section.block("sct").isEmpty()) {
      remarks.add(file, section.line(), FindingKind.EMPTY_TEST, "there is no test");
    }
  }

  private void checkHint(Section section) {
    if (section.steps().isEmpty()) {
      section
          .block("hint")
          .ifPresentOrElse(
              hint -> checkText(hint, FindingKind.EMPTY_HINT),
              () -> remarks.add(file, section.line(), FindingKind.EMPTY_HINT, "there is no hint"));
    }
  }

  private void checkText(Block block, FindingKind kind) {
    List<String> items = Items.orParagraphs(HtmlMarks.withoutComments(block.text()));
    if (block.isEmpty()) {
      remarks.add(file, block.line(), kind, "the block '" + block.name() + "' is empty");
    } else if (items.stream().allMatch(SectionChecks::isPlaceholder)) {
      remarks.add(
          file,
          block.line(),
          FindingKind.PLACEHOLDER,
          "the block '" + block.name() + "' still holds the template's text");
    }
  }

  private static boolean isPlaceholder(String item) {
    return Placeholders.isPlaceholder(item)
        || item.matches("(?i)this is an? (example|template) \\w+\\W*|-|\\.+|…");
  }

  private void checkCode(Block block, FindingKind kind) {
    String code = block.code().text().replaceAll("(?m)^[ \\t]*#.*$", "").strip();
    if (code.isEmpty()) {
      String only = block.code().text().isBlank() ? "is empty" : "holds comments only";
      remarks.add(file, block.line(), kind, "the block '" + block.name() + "' " + only);
    } else if (kind == FindingKind.EMPTY_TEST
        && code.matches(
            "(?s)(success_msg|Ex\\(\\)|ex\\(\\)|test_error|ex\\(\\) %>% check_error)\\s*(\\(.*\\))?")
        && !code.contains("check_")
        && !code.contains("has_")) {
      remarks.add(file, block.line(), kind, "the test accepts everything: it only says something");
    }
  }
}

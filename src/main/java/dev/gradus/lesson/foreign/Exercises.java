package dev.gradus.lesson.foreign;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.InvalidExerciseException;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.lesson.FindingKind;
import dev.gradus.lesson.HeadPictures;
import dev.gradus.lesson.HtmlMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes over the exercises of a chapter: questions that can be asked, and drafts of the rest. */
final class Exercises {

  private final ForeignText text;
  private final Pictures pictures;
  private final Remarks remarks;
  private final SortedMap<String, byte[]> files;
  private final String language;

  Exercises(
      ForeignText text,
      Pictures pictures,
      Remarks remarks,
      SortedMap<String, byte[]> files,
      String language) {
    this.text = text;
    this.pictures = pictures;
    this.remarks = remarks;
    this.files = files;
    this.language = language;
  }

  /** Options to choose from and no code to write make a question, whatever its type is called. */
  static boolean isQuestion(Section section) {
    return section.type().matches(".*MultipleChoiceExercise")
        || section.isFilled("possible_answers") && !section.isFilled("solution");
  }

  /** Whether this became a question that works; where it can't, why is among the remarks. */
  boolean question(Section section, String context, String slug, String title) {
    Question question = Question.of(section, HtmlMarks.toMarkdown(withPictures(section, context)));
    if (!question.trouble().isEmpty()) {
      remarks.add(
          text.path(),
          section.line(),
          FindingKind.RIGHT_ANSWER_UNKNOWN,
          "the question is kept as a draft: " + question.trouble());
      return false;
    }
    int unexplained = question.options().size() - question.explained();
    if (unexplained > 0) {
      remarks.add(
          text.path(),
          section.line(),
          FindingKind.MISSING_TEXT,
          "%d of %d options have no explanation".formatted(unexplained, question.options().size()));
    }
    return put(section, question, slug, title);
  }

  /** The pairs of assignments and options in a challenge, as questions of their own. */
  List<Question> pairs(Section section) {
    List<Question> pairs = new ArrayList<>();
    boolean drawn = section.blocks().stream().anyMatch(block -> block.text().contains("{{"));
    for (Block block : section.blocks()) {
      Optional<Block> options =
          block.name().startsWith("assignment")
              ? section.block(block.name().replace("assignment", "options"))
              : Optional.empty();
      if (!drawn && options.isPresent()) {
        pairs.add(Question.ofPair(block.text(), options.get().text()));
      }
    }
    boolean sound = pairs.stream().allMatch(question -> question.trouble().isEmpty());
    return sound ? pairs : List.of();
  }

  boolean put(Section section, Question question, String slug, String title) {
    List<String> texts = new ArrayList<>(List.of(HtmlMarks.toMarkdown(question.text())));
    question.options().forEach(option -> texts.add(HtmlMarks.toMarkdown(option.text())));
    Pictures.Placed placed =
        pictures.place(text, section.line(), String.join("\n\n", texts), slug + "/", "figures");
    Question moved =
        new Question(
            Pictures.moved(texts.getFirst(), placed.places()),
            question.options().stream().map(option -> moved(option, placed)).toList(),
            "");
    SortedMap<String, byte[]> folder =
        QuestionFolder.of(title, moved, hints(section), origin(section));
    placed
        .copied()
        .forEach((path, content) -> folder.put(path.substring(slug.length() + 1), content));
    folder.put(ExerciseFolder.ORIGINAL + "exercise.md", QuestionFolder.bytes(section.raw()));
    try {
      Exercise.read(slug, new ExerciseFolder(folder));
    } catch (InvalidExerciseException | InvalidFolderException e) {
      remarks.add(
          text.path(),
          section.line(),
          FindingKind.RIGHT_ANSWER_UNKNOWN,
          "the question is kept as a draft: " + e.getMessage());
      return false;
    }
    folder.forEach((path, content) -> files.put(slug + "/" + path, content));
    return true;
  }

  private static Question.Option moved(Question.Option option, Pictures.Placed placed) {
    return new Question.Option(
        Pictures.moved(HtmlMarks.toMarkdown(option.text()), placed.places()),
        option.correct(),
        HtmlMarks.toMarkdown(option.explanation()));
  }

  void draft(Section section, String context, String slug, String title) {
    DraftFolder draft = new DraftFolder(section, title, language);
    String statement = HtmlMarks.toMarkdown(draft.statement(withPictures(section, context)));
    String base = "drafts/" + slug + "/";
    Pictures.Placed placed = pictures.place(text, section.line(), statement, base, "figures");
    files.putAll(placed.copied());
    SortedMap<String, byte[]> folder =
        new TreeMap<>(
            draft.files(
                slug, Pictures.moved(statement, placed.places()), hints(section), origin(section)));
    folder.forEach((path, content) -> files.put(base + path, content));
  }

  private static String withPictures(Section section, String context) {
    return Question.join(context, HeadPictures.markdown(section.header()));
  }

  private static List<String> hints(Section section) {
    String hint = HtmlMarks.toMarkdown(section.block("hint").map(Block::text).orElse("")).strip();
    return Items.orParagraphs(hint).stream().filter(item -> !item.isBlank()).limit(20).toList();
  }

  private String origin(Section section) {
    return "From %s:%d, %s%s"
        .formatted(
            text.path(),
            section.line(),
            section.type().isEmpty() ? "an exercise without type" : section.type(),
            section.key().map(key -> " " + key).orElse(""))
        .replaceAll("[\\p{Cntrl}\\x{2028}\\x{2029}\\x{FFFE}\\x{FFFF}]", " ");
  }
}

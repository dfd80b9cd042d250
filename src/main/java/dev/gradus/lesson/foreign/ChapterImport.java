package dev.gradus.lesson.foreign;

import dev.gradus.lesson.FindingKind;
import dev.gradus.lesson.Findings;
import dev.gradus.lesson.Header;
import dev.gradus.lesson.Placeholders;
import java.util.List;
import java.util.Optional;

/** Takes one chapter over: each of its exercises becomes a lesson, a question or a draft. */
final class ChapterImport {

  /** What all chapters of a course share. */
  record Course(SlugNames slugs, Remarks remarks, List<Report.Item> items, String language) {}

  private final ForeignText text;
  private final Decks decks;
  private final Exercises exercises;

  ChapterImport(ForeignText text, Decks decks, Exercises exercises) {
    this.text = text;
    this.decks = decks;
    this.exercises = exercises;
  }

  void write(CourseFile file, Course course) {
    Findings findings = new Findings();
    Chapter chapter = new ChapterReader(text, findings).read();
    course.remarks().addAll(text.path(), findings.inOrder());
    Walk walk = new Walk(file, course);
    file.unit(walk.title(chapter.frontMatter()));
    chapter.sections().forEach(walk::take);
  }

  /** Goes through the exercises in order. */
  private final class Walk {

    private final CourseFile file;
    private final Course course;
    private final SectionChecks checks;
    private final CodeChecks code;

    Walk(CourseFile file, Course course) {
      this.file = file;
      this.course = course;
      this.checks = new SectionChecks(text.path(), course.remarks());
      this.code = new CodeChecks(text.path(), course.remarks(), course.language());
    }

    private String title(Header frontMatter) {
      String otherwise = text.path().replaceFirst("^.*/", "").replaceFirst("\\.\\w+$", "");
      for (String key : List.of("title", "description")) {
        Optional<String> value = frontMatter.value(key);
        if (value.isEmpty()) {
          remark(
              Math.max(1, frontMatter.line(key)),
              FindingKind.MISSING_TEXT,
              "the chapter has no " + key);
        } else if (value.filter(Placeholders::isPlaceholder).isPresent()) {
          remark(
              frontMatter.line(key),
              FindingKind.PLACEHOLDER,
              "the chapter's " + key + " was never filled in: '" + value.get() + "'");
        }
      }
      return frontMatter
          .value("title")
          .filter(title -> !Placeholders.isPlaceholder(title))
          .orElse(otherwise);
    }

    private void remark(int line, FindingKind kind, String message) {
      course.remarks().add(text.path(), line, kind, message);
    }

    void take(Section section) {
      section.all().forEach(checks::check);
      code.check(section);
      if (section.type().startsWith("Video")) {
        video(section);
      } else if (section.type().equals("MultipleChoiceChallenge")) {
        challenge(section);
      } else if (section.steps().isEmpty()) {
        exercise(section, "", title(section));
      } else {
        exerciseWithSteps(section);
      }
    }

    private String title(Section section) {
      return section
          .title()
          .filter(title -> !Placeholders.isPlaceholder(title))
          .orElse(section.type().isEmpty() ? "Exercise" : words(section.type()));
    }

    private static String words(String type) {
      return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceFirst(" ?Exercise$", "");
    }

    private void video(Section section) {
      String key = section.block("projector_key").map(Block::text).orElse("").strip();
      Optional<ForeignText> deck = decks.named(key);
      Optional<String> before = deck.flatMap(decks::lessonOf);
      String title = title(section);
      if (before.isPresent()) {
        remark(section.line(), FindingKind.DUPLICATE_KEY, "the deck " + key + " was shown before");
        item(section, title, Report.Became.LESSON, "lessons/" + before.get() + ".md");
        return;
      }
      String slug = course.slugs().name(title, "lesson");
      file.lesson(slug);
      if (deck.isPresent()) {
        int slides = decks.take(deck.get(), slug);
        course
            .items()
            .add(
                new Report.Item(
                    deck.get().path(),
                    1,
                    "deck of " + slides + " slides",
                    title + ", its slides",
                    Report.Became.LESSON,
                    "lessons/" + slug + ".md"));
      } else {
        decks.standIn(slug, section, title);
        remark(
            section.line(),
            FindingKind.UNREFERENCED,
            key.isEmpty()
                ? "the video has no deck; a slide with its address stands in for it"
                : "there is no deck with the key " + key + "; a slide stands in for it");
      }
      item(section, title, Report.Became.LESSON, "lessons/" + slug + ".md");
    }

    private void exerciseWithSteps(Section section) {
      String title = title(section);
      String context = section.main().text();
      item(section, title, Report.Became.KEPT, "original/" + text.path() + ", its steps below");
      int number = 1;
      for (Section step : section.steps()) {
        String name = step.title().isPresent() ? title(step) : title + ", step " + number;
        exercise(step.within(section), context, name);
        number++;
      }
    }

    private void exercise(Section section, String context, String title) {
      String slug = course.slugs().name(title, "exercise");
      if (Exercises.isQuestion(section) && exercises.question(section, context, slug, title)) {
        file.exercise(slug);
        item(section, title, Report.Became.QUESTION, slug + "/");
      } else {
        draftAs(section, context, slug, title);
      }
    }

    private void challenge(Section section) {
      List<Question> pairs = exercises.pairs(section);
      if (pairs.isEmpty()) {
        exercise(section, "", title(section));
        return;
      }
      for (Question question : pairs) {
        String title = title(section);
        String slug = course.slugs().name(title, "question");
        if (exercises.put(section, question, slug, title)) {
          file.exercise(slug);
          item(section, title, Report.Became.QUESTION, slug + "/");
        } else {
          draftAs(section, "", slug, title);
        }
      }
    }

    private void draftAs(Section section, String context, String slug, String title) {
      exercises.draft(section, context, slug, title);
      file.draft(slug);
      item(section, title, Report.Became.DRAFT, "drafts/" + slug + "/");
    }

    private void item(Section section, String title, Report.Became became, String place) {
      String type = section.type().isEmpty() ? "text" : section.type();
      course.items().add(new Report.Item(text.path(), section.line(), type, title, became, place));
    }
  }
}

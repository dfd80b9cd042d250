package dev.gradus.lesson.foreign;

import dev.gradus.lesson.FindingKind;
import dev.gradus.lesson.Findings;
import dev.gradus.lesson.Header;
import dev.gradus.lesson.Placeholders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes a foreign course over: its decks become lessons, its questions exercises, its code
 * exercises drafts; every file of it is kept below {@code original/} as it was.
 */
public final class CourseImport {

  private final String source;
  private final ForeignFiles foreign;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Remarks remarks = new Remarks();
  private final List<Report.Item> items = new ArrayList<>();
  private final SlugNames slugs = new SlugNames();
  private final Pictures pictures;
  private final Decks decks;

  private CourseImport(String source, ForeignFiles foreign) {
    this.source = source;
    this.foreign = foreign;
    this.pictures = new Pictures(foreign);
    this.decks = new Decks(pictures, remarks, files);
  }

  /**
   * Imports a course, or a chapter or deck alone.
   *
   * @param source what the files came from, for the report
   * @throws ForeignImportException if there is nothing of this kind, or it is beyond our limits
   */
  public static ImportedCourse of(String source, ForeignFiles foreign) {
    return new CourseImport(source, foreign).course();
  }

  private ImportedCourse course() {
    List<ForeignText> chapters = new ArrayList<>();
    Header definition = Header.read(List.of());
    for (String path : inOrder()) {
      byte[] content = foreign.content(path).orElseThrow();
      files.put("original/" + path, content);
      if (FileKind.isCourse(path)) {
        definition = definition(ForeignText.read(path, content));
      } else if (FileKind.isText(path)) {
        sort(ForeignText.read(path, content), chapters);
      } else {
        kept(path);
      }
    }
    if (chapters.isEmpty() && decks.left().isEmpty()) {
      throw new ForeignImportException(
          source
              + " holds no chapter and no deck: no exercise or slide with a yaml header that has a"
              + " type. Nothing was written.");
    }
    return written(definition, chapters);
  }

  private List<String> inOrder() {
    return foreign.files().keySet().stream()
        .sorted(Comparator.comparing(NaturalOrder::padded))
        .toList();
  }

  private ImportedCourse written(Header definition, List<ForeignText> chapters) {
    String title = title(definition);
    CourseFile course = new CourseFile(title, summary(definition));
    String language = definition.value("programming_language").orElse("python");
    for (ForeignText text : chapters) {
      ChapterImport chapter =
          new ChapterImport(text, decks, new Exercises(text, pictures, remarks, files, language));
      chapter.write(course, new ChapterImport.Course(slugs, remarks, items, language));
    }
    restOfDecks(course, chapters.isEmpty());
    files.put("course.yaml", QuestionFolder.bytes(course.text()));
    Report report =
        new Report(
            source, title, items, remarks.inOrder(), pictures.elsewhere(), foreign.leftOut());
    files.put("import-report.txt", QuestionFolder.bytes(ReportText.of(report)));
    return new ImportedCourse(course.outline(), files, report);
  }

  private void sort(ForeignText text, List<ForeignText> chapters) {
    if (!text.wasUtf8()) {
      remarks.add(
          text.path(), 0, FindingKind.NOT_TEXT, "the file is not UTF-8; read as Windows-1252");
    }
    switch (FileKind.of(text)) {
      case CHAPTER -> chapters.add(text);
      case DECK -> decks.add(text);
      case COURSE, OTHER -> kept(text.path());
    }
  }

  private void kept(String path) {
    items.add(new Report.Item(path, 0, "", "", Report.Became.KEPT, "original/" + path));
  }

  private Header definition(ForeignText text) {
    Findings findings = new Findings();
    Header header = Header.read(text.header(text.lines()));
    header.reportUnknown(
        findings,
        "title",
        "description",
        "programming_language",
        "time_needed",
        "difficulty_level",
        "practice_pool_id",
        "prerequisites",
        "datasets",
        "from",
        "university",
        "id",
        "runtime_config");
    remarks.addAll(text.path(), findings.inOrder());
    for (String key : List.of("title", "description")) {
      if (header.value(key).isEmpty()) {
        remarks.add(
            text.path(),
            Math.max(1, header.line(key)),
            FindingKind.MISSING_TEXT,
            "the course has no " + key);
      } else if (header.value(key).filter(Placeholders::isPlaceholder).isPresent()) {
        remarks.add(
            text.path(),
            header.line(key),
            FindingKind.PLACEHOLDER,
            "the course's " + key + " was never filled in: '" + header.value(key).get() + "'");
      }
    }
    kept(text.path());
    return header;
  }

  private String title(Header definition) {
    return definition
        .value("title")
        .filter(title -> !Placeholders.isPlaceholder(title))
        .orElseGet(() -> source.replaceFirst("^.*/", "").replaceFirst("\\.\\w+$", ""));
  }

  private static String summary(Header definition) {
    return definition
        .value("description")
        .filter(text -> !Placeholders.isPlaceholder(text))
        .orElse("");
  }

  private void restOfDecks(CourseFile course, boolean alone) {
    var left = decks.left();
    if (left.isEmpty()) {
      return;
    }
    course.unit(alone ? "Lessons" : "Decks that no chapter shows");
    left.forEach(
        (path, text) -> {
          String title = Decks.title(text).orElse(path.replaceFirst("^.*/", ""));
          String slug = slugs.name(title, "deck");
          int slides = decks.take(text, slug);
          course.lesson(slug);
          items.add(
              new Report.Item(
                  path,
                  1,
                  "deck of " + slides + " slides",
                  title,
                  Report.Became.LESSON,
                  "lessons/" + slug + ".md"));
          if (!alone) {
            remarks.add(path, 0, FindingKind.UNREFERENCED, "no exercise shows this deck");
          }
        });
  }
}

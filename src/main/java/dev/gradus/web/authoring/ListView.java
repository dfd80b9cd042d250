package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftList;
import dev.gradus.authoring.StoredImport;
import dev.gradus.course.Course;
import dev.gradus.course.Owner;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.web.Catalogue;
import dev.gradus.web.result.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The exercises and drafts of a course: what is being written first, then the rest in order.
 *
 * @param imported where the report is, if the course came from elsewhere
 */
record ListView(Course course, List<Row> rows, Optional<String> imported) {

  static ListView of(
      Course course,
      List<Catalogue.Entry> published,
      List<DraftList.Line> drafts,
      Optional<StoredImport> imported) {
    Map<String, Catalogue.Entry> bySlug =
        published.stream().collect(Collectors.toMap(Catalogue.Entry::slug, Function.identity()));
    List<Row> rows = new ArrayList<>();
    for (var draft : drafts) {
      rows.add(Row.of(course, draft, Optional.ofNullable(bySlug.remove(draft.slug()))));
    }
    published.stream()
        .filter(entry -> bySlug.containsKey(entry.slug()))
        .forEach(entry -> rows.add(Row.of(entry)));
    return new ListView(course, rows, imported.map(upload -> "/imports/" + upload.id()));
  }

  public String address() {
    return "/courses/" + course.slug() + "/authoring";
  }

  /**
   * An exercise or a draft.
   *
   * @param owner by whom it is kept
   * @param exercise where learners find it; nothing until it is published
   * @param version its number, 0 until it is published
   * @param changed whether the draft differs from what learners have
   */
  record Row(
      String slug,
      String title,
      String owner,
      Optional<String> exercise,
      int version,
      boolean changed,
      Optional<Work> work,
      String edit,
      String copy) {

    private static Row of(Course course, DraftList.Line draft, Optional<Catalogue.Entry> entry) {
      var version = entry.map(Catalogue.Entry::version);
      return new Row(
          draft.slug(),
          draft.title(),
          Owner.WEB.label(),
          entry.map(Catalogue.Entry::address),
          version.map(ExerciseVersion::number).orElse(0),
          version.filter(now -> !now.contentHash().equals(draft.hash())).isPresent(),
          Optional.of(
              new Work(
                  draft.checked().name(), draft.author(), Moment.of(draft.at()), draft.editor())),
          Workshop.address(course.slug(), draft.slug()),
          copy(course, draft.slug()));
    }

    private static Row of(Catalogue.Entry entry) {
      return new Row(
          entry.slug(),
          entry.exercise().title(),
          entry.placed().owner().label(),
          Optional.of(entry.address()),
          entry.version().number(),
          false,
          Optional.empty(),
          Workshop.address(entry.course().slug(), entry.slug()),
          copy(entry.course(), entry.slug()));
    }

    private static String copy(Course course, String slug) {
      return "/courses/" + course.slug() + "/authoring/new?from=" + course.slug() + "/" + slug;
    }
  }

  /** Who changed a draft last, how its last check stands, and who writes it now. */
  record Work(String checked, String author, Moment at, Optional<String> editor) {}
}

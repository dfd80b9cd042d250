package dev.gradus.web.imports;

import dev.gradus.authoring.ImportedPictures;
import dev.gradus.authoring.StoredImport;
import dev.gradus.course.Admission;
import dev.gradus.course.Course;
import dev.gradus.lesson.foreign.Report;
import dev.gradus.web.result.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What an upload holds, what of it is not as it should be, and what became of it. */
record ImportView(
    StoredImport upload,
    Optional<Course> course,
    Form form,
    List<PictureRow> pictures,
    Notice notice) {

  /**
   * The name that the course is to have.
   *
   * @param problem what is wrong with it; empty if nothing is
   */
  record Form(String title, String slug, String problem) {}

  /** What came of pictures that were sent. */
  record Notice(int placed, List<String> problems) {

    static final Notice NONE = new Notice(0, List.of());

    public boolean any() {
      return placed > 0 || !problems.isEmpty();
    }
  }

  public String address() {
    return Uploads.address(upload);
  }

  public boolean closed() {
    return course.filter(made -> made.admission() != Admission.OPEN).isPresent();
  }

  public Moment at() {
    return Moment.of(upload.at());
  }

  public Report report() {
    return upload.report();
  }

  public long lessons() {
    return report().count(Report.Became.LESSON);
  }

  public long questions() {
    return report().count(Report.Became.QUESTION);
  }

  public long drafts() {
    return report().count(Report.Became.DRAFT);
  }

  public long kept() {
    return report().count(Report.Became.KEPT);
  }

  public int missing() {
    return (int) pictures.stream().filter(picture -> !picture.filled()).count();
  }

  public List<ItemRow> items() {
    return report().items().stream()
        .map(item -> new ItemRow(item, course.map(made -> address(made, item)).orElse("")))
        .toList();
  }

  /** Where a part of the upload is now; what was only kept has no page. */
  private static String address(Course course, Report.Item item) {
    var name = item.place().replaceFirst("^(lessons|drafts)/", "").replaceFirst("(\\.md|/)$", "");
    var base = "/courses/" + course.slug();
    return switch (item.became()) {
      case LESSON -> base + "/lessons/" + name;
      case QUESTION -> base + "/exercises/" + name;
      case DRAFT -> base + "/authoring/exercises/" + name;
      case KEPT -> "";
    };
  }

  public List<FileRemarks> defects() {
    return byFile(report().defects());
  }

  public List<FileRemarks> notUnderstood() {
    return byFile(report().notUnderstood());
  }

  private static List<FileRemarks> byFile(List<Report.Remark> remarks) {
    SequencedMap<String, List<Report.Remark>> files = new LinkedHashMap<>();
    remarks.forEach(
        remark -> files.computeIfAbsent(remark.file(), _ -> new ArrayList<>()).add(remark));
    return files.entrySet().stream()
        .map(
            (Map.Entry<String, List<Report.Remark>> file) ->
                new FileRemarks(file.getKey(), file.getValue()))
        .toList();
  }

  /** A part of the upload; {@code address} is empty where there is no page of it. */
  record ItemRow(Report.Item item, String address) {

    public String where() {
      return item.line() == 0 ? item.file() : item.file() + ":" + item.line();
    }

    public String title() {
      return item.title().isEmpty() ? item.file() : item.title();
    }

    public String became() {
      return item.became().name();
    }
  }

  /** What was found in a file, in the order of its lines. */
  record FileRemarks(String file, List<Report.Remark> remarks) {}

  /** A place for a picture. */
  record PictureRow(String place, String address, String where, boolean filled) {

    static PictureRow of(ImportedPictures.Place place) {
      var image = place.image();
      return new PictureRow(
          image.place(), image.address(), image.file() + ":" + image.line(), place.filled());
    }

    public String name() {
      return PictureSorting.name(place);
    }

    /** What its field is called. */
    public String field() {
      return PictureSorting.AT + place;
    }
  }
}

package dev.gradus.web.imports;

import dev.gradus.authoring.StoredImport;
import dev.gradus.web.result.Moment;
import java.util.List;

/**
 * The form for an upload, and earlier ones.
 *
 * @param problem why nothing was taken in; empty if nothing is wrong
 */
record ListView(String problem, List<Row> rows) {

  static ListView of(String problem, List<StoredImport> uploads) {
    return new ListView(problem, uploads.stream().map(Row::of).toList());
  }

  /** One upload; {@code course} is empty until it became one. */
  record Row(String address, String title, String name, Moment at, String course) {

    private static Row of(StoredImport upload) {
      return new Row(
          Uploads.address(upload),
          upload.report().title(),
          upload.name(),
          Moment.of(upload.at()),
          upload.course().orElse(""));
    }
  }
}

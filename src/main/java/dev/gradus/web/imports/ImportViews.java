package dev.gradus.web.imports;

import dev.gradus.authoring.ImportedPictures;
import dev.gradus.exercise.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts together what the page of an upload shows. */
@ApplicationScoped
class ImportViews {

  private static final int LONGEST_TITLE = 200;

  private final ImportedPictures pictures;

  ImportViews(ImportedPictures pictures) {
    this.pictures = pictures;
  }

  /** The page, after so many pictures were placed. */
  ImportView of(Uploads.Desk desk, int placed) {
    return of(desk, proposed(desk), new ImportView.Notice(Math.max(0, placed), List.of()));
  }

  /** The page with a name for the course that can't be. */
  ImportView of(Uploads.Desk desk, ImportView.Form form) {
    return of(desk, form, ImportView.Notice.NONE);
  }

  /** The page after pictures came of which not all have a place. */
  ImportView of(Uploads.Desk desk, ImportView.Notice notice) {
    return of(desk, proposed(desk), notice);
  }

  private ImportView of(Uploads.Desk desk, ImportView.Form form, ImportView.Notice notice) {
    var report = desk.upload().report();
    var places =
        desk.course()
            .map(course -> pictures.of(course, report))
            .orElseGet(
                () ->
                    report.images().stream()
                        .map(image -> new ImportedPictures.Place(image, false))
                        .toList());
    return new ImportView(
        desk.upload(),
        desk.course(),
        form,
        places.stream().map(ImportView.PictureRow::of).toList(),
        notice);
  }

  private static ImportView.Form proposed(Uploads.Desk desk) {
    var title = desk.upload().report().title();
    var cut = title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    return new ImportView.Form(cut, Slugs.of(cut, Slugs.LONGEST), "");
  }
}

package dev.gradus.web.imports;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.authoring.CourseImports;
import dev.gradus.authoring.StoredImport;
import dev.gradus.course.Course;
import dev.gradus.course.Teaching;
import dev.gradus.web.Catalogue;
import dev.gradus.web.api.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Lets those at an upload who made it, and at one that became a course, those who write there; to
 * everyone else there is nothing here.
 */
@ApplicationScoped
class Uploads {

  private final CurrentAccount current;
  private final CourseImports imports;
  private final Teaching teaching;
  private final Catalogue catalogue;

  Uploads(CurrentAccount current, CourseImports imports, Teaching teaching, Catalogue catalogue) {
    this.current = current;
    this.imports = imports;
    this.teaching = teaching;
    this.catalogue = catalogue;
  }

  /** Somebody at an upload, and the course that it became, if it did. */
  record Desk(Account by, StoredImport upload, Optional<Course> course) {}

  static String address(StoredImport upload) {
    return address(upload.id());
  }

  static String address(long upload) {
    return "/imports/" + upload;
  }

  Desk require(long id) {
    var by = current.require();
    var upload =
        imports
            .find(id)
            .filter(found -> mayOpen(by, found))
            .orElseThrow(() -> ProblemException.notFound("There is nothing here."));
    return new Desk(by, upload, upload.course().map(catalogue::course));
  }

  private boolean mayOpen(Account by, StoredImport upload) {
    return upload
        .course()
        .map(course -> teaching.instructs(by, course))
        .orElseGet(() -> upload.by().filter(by.id()::equals).isPresent());
  }
}

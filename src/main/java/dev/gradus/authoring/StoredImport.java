package dev.gradus.authoring;

import dev.gradus.account.AccountId;
import dev.gradus.lesson.foreign.Report;
import java.time.Instant;
import java.util.Optional;

/**
 * A course from elsewhere as somebody uploaded it, and what was found in it.
 *
 * @param by who did; nobody once that account is gone
 * @param name of the file
 * @param course the name of the course that was made of it, if one was
 */
public record StoredImport(
    long id,
    Optional<AccountId> by,
    String name,
    Instant at,
    Optional<String> course,
    Report report) {

  /** Its name, where only plain letters will do. */
  public String fileName() {
    return name.replaceAll("[^\\w.-]+", "_");
  }

  /** The same without what tells who uploaded it; people name files after themselves. */
  StoredImport nameless() {
    int dot = name.lastIndexOf('.');
    var plain = dot < 0 ? "course" : "course" + name.substring(dot);
    return new StoredImport(id, Optional.empty(), plain, at, course, report.from(plain));
  }
}

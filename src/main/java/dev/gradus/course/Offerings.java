package dev.gradus.course;

import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;

/** When courses are held: each of them is one offering of what may be held many times. */
@ApplicationScoped
@Transactional
public class Offerings {

  /** The most letters that the name of a term may have. */
  public static final int LONGEST = 100;

  // From a course up to the one that was copied first, and down to all that came of it.
  private static final String FAMILY =
      """
      WITH RECURSIVE ancestors AS (
        SELECT id, copied_from FROM courses WHERE id = :course
        UNION
        SELECT c.id, c.copied_from FROM courses c JOIN ancestors a ON c.id = a.copied_from),
      family AS (
        SELECT id FROM ancestors
        UNION
        SELECT c.id FROM courses c JOIN family f ON c.copied_from = f.id)
      SELECT c.slug AS slug, c.title AS title, c.term AS term, c.start_date AS start,
             c.archived_at AS archived
        FROM courses c JOIN family f ON f.id = c.id
       ORDER BY c.start_date DESC NULLS LAST, c.id DESC
      """;

  private static final String DESCRIBE =
      "UPDATE courses SET term = :term, start_date = :start WHERE id = :course";

  private final Session database;
  private final AuditTrail audit;

  Offerings(Session database, AuditTrail audit) {
    this.database = database;
    this.audit = audit;
  }

  /** A course and all that were copied from it or that it was copied from, the latest first. */
  public List<Offering> family(Course course) {
    return database
        .createNativeQuery(FAMILY, Tuple.class)
        .setParameter("course", course.id().value())
        .getResultStream()
        .map(Offerings::offering)
        .toList();
  }

  /** When a course is held. */
  public Offering of(Course course) {
    return family(course).stream()
        .filter(one -> one.slug().equals(course.slug()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Says when a course is held; no date moves by that.
   *
   * @throws InvalidOfferingException if the name of the term is too long
   */
  public void describe(Course course, String term, Optional<LocalDate> start, AccountId by) {
    var before = of(course);
    var name = term.strip();
    refuseLong(name);
    if (before.term().equals(name) && before.startDate().equals(start)) {
      return;
    }
    database
        .createNativeMutationQuery(DESCRIBE)
        .setParameter("term", name)
        .setParameter("start", start.orElse(null), LocalDate.class)
        .setParameter("course", course.id().value())
        .executeUpdate();
    database.clear();
    audit.record(
        Optional.of(by),
        new Deed(
            "course.term",
            "course " + course.slug(),
            "",
            course.slug(),
            words(before.term(), before.startDate()),
            words(name, start)));
  }

  static void refuseLong(String term) {
    if (term.length() > LONGEST) {
      throw new InvalidOfferingException(
          "term", "The name of a term has at most " + LONGEST + " characters.");
    }
  }

  static String words(String term, Optional<LocalDate> start) {
    var from = start.map(day -> "from " + day).orElse("");
    return (term + " " + from).strip();
  }

  private static Offering offering(Tuple row) {
    return new Offering(
        Objects.requireNonNull(row.get("slug", String.class)),
        row.get("title", String.class),
        row.get("term", String.class),
        Optional.ofNullable(row.get("start", LocalDate.class)),
        Optional.ofNullable(row.get("archived", Instant.class)));
  }
}

package dev.gradus.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.course.CourseId;
import dev.gradus.lesson.foreign.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The courses from elsewhere that were uploaded, whether they became courses of ours or not. */
@ApplicationScoped
@Transactional
public class CourseImports {

  /** How many uploads of an account wait for its decision; further ones replace the oldest. */
  private static final int MOST_WAITING = 10;

  private static final String ADD =
      """
      INSERT INTO course_imports (account_id, name, content, report, uploaded_at)
      VALUES (:account, :name, :content, :report, :now) RETURNING id
      """;

  private static final String FORGET_OLD =
      """
      DELETE FROM course_imports
       WHERE id IN (SELECT id FROM course_imports
                     WHERE account_id = :account AND course_id IS NULL
                     ORDER BY id DESC OFFSET :most)
      """;

  private static final String SELECT =
      """
      SELECT i.id AS id, i.account_id AS account, i.name AS name, i.report AS report,
             i.uploaded_at AS at, c.slug AS course
        FROM course_imports i LEFT JOIN courses c ON c.id = i.course_id
      """;

  private static final String FIND = SELECT + " WHERE i.id = :id";

  private static final String OF = SELECT + " WHERE i.account_id = :account ORDER BY i.id DESC";

  private static final String OF_COURSE = SELECT + " WHERE i.course_id = :course ORDER BY i.id";

  private static final String CONTENT = "SELECT content FROM course_imports WHERE id = :id";

  private static final String DISCARD =
      "DELETE FROM course_imports WHERE id = :id AND course_id IS NULL";

  private static final String BECAME =
      "UPDATE course_imports SET course_id = :course WHERE id = :id AND course_id IS NULL";

  private static final String DISCARD_WAITING =
      "DELETE FROM course_imports WHERE account_id = :account AND course_id IS NULL";

  private static final String DISOWN =
      """
      UPDATE course_imports SET account_id = NULL, name = :name, report = :report WHERE id = :id
      """;

  private final Session database;
  private final ObjectMapper mapper;
  private final Clock clock;

  CourseImports(Session database, ObjectMapper mapper, Clock clock) {
    this.database = database;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Keeps an upload with its report, and returns its number. */
  long add(Account by, String name, byte[] content, Report report) {
    long id =
        database
            .createNativeQuery(ADD, Long.class)
            .setParameter("account", by.id().value())
            .setParameter("name", name)
            .setParameter("content", content)
            .setParameter("report", json(report))
            .setParameter("now", clock.instant())
            .getSingleResult();
    database
        .createNativeMutationQuery(FORGET_OLD)
        .setParameter("account", by.id().value())
        .setParameter("most", MOST_WAITING)
        .executeUpdate();
    return id;
  }

  public Optional<StoredImport> find(long id) {
    return database
        .createNativeQuery(FIND, Tuple.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(this::stored);
  }

  /** What an account uploaded, the latest first. */
  public List<StoredImport> of(AccountId account) {
    return database
        .createNativeQuery(OF, Tuple.class)
        .setParameter("account", account.value())
        .getResultStream()
        .map(this::stored)
        .toList();
  }

  /** What a course was made of, if it came from elsewhere. */
  public Optional<StoredImport> of(CourseId course) {
    return database
        .createNativeQuery(OF_COURSE, Tuple.class)
        .setParameter("course", course.value())
        .getResultStream()
        .findFirst()
        .map(this::stored);
  }

  /** The very bytes that were uploaded. */
  public byte[] content(StoredImport upload) {
    return database
        .createNativeQuery(CONTENT, byte[].class)
        .setParameter("id", upload.id())
        .getSingleResult();
  }

  /** Takes an upload away that became nothing. */
  public void discard(StoredImport upload) {
    database.createNativeMutationQuery(DISCARD).setParameter("id", upload.id()).executeUpdate();
  }

  /** Records what became of an upload; false if that was decided before. */
  boolean became(StoredImport upload, CourseId course) {
    return database
            .createNativeMutationQuery(BECAME)
            .setParameter("id", upload.id())
            .setParameter("course", course.value())
            .executeUpdate()
        == 1;
  }

  /**
   * Takes away the uploads of an account that became nothing, and from the others who made them.
   */
  void disown(AccountId account) {
    database
        .createNativeMutationQuery(DISCARD_WAITING)
        .setParameter("account", account.value())
        .executeUpdate();
    for (var upload : of(account)) {
      var nameless = upload.nameless();
      database
          .createNativeMutationQuery(DISOWN)
          .setParameter("id", nameless.id())
          .setParameter("name", nameless.name())
          .setParameter("report", json(nameless.report()))
          .executeUpdate();
    }
  }

  private StoredImport stored(Tuple row) {
    return new StoredImport(
        row.get("id", Long.class),
        Optional.ofNullable(row.get("account", Long.class)).map(AccountId::new),
        row.get("name", String.class),
        row.get("at", Instant.class),
        Optional.ofNullable(row.get("course", String.class)),
        report(row.get("report", String.class)));
  }

  private String json(Report report) {
    try {
      return mapper.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report can't be written as JSON", e);
    }
  }

  private Report report(String json) {
    try {
      return mapper.readValue(json, Report.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database holds a report that can't be read", e);
    }
  }
}

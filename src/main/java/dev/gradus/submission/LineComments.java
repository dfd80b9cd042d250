package dev.gradus.submission;

import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import dev.gradus.exercise.ExerciseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Comments on lines of submissions. Each change of them is in the audit trail. */
@ApplicationScoped
@Transactional
public class LineComments {

  private static final String SELECT =
      """
      SELECT c.id AS id, c.line AS line, c.text AS text, a.name AS author, c.written_at AS at,
             c.edited_at IS NOT NULL AS edited, c.seen_at IS NOT NULL AS seen
        FROM line_comments c LEFT JOIN accounts a ON a.id = c.author_id
       WHERE c.submission_id = :submission AND c.deleted_at IS NULL ORDER BY c.line, c.id
      """;

  private static final String ADD =
      """
      INSERT INTO line_comments (submission_id, line, text, author_id, written_at)
      VALUES (:submission, :line, :text, :author, :now)
      """;

  private static final String EDIT =
      """
      UPDATE line_comments SET text = :text, text_before = text, edited_at = :now, seen_at = NULL
       WHERE id = :id AND submission_id = :submission
      """;

  private static final String REMOVE =
      "UPDATE line_comments SET deleted_at = :now WHERE id = :id AND submission_id = :submission";

  private static final String BRING_BACK =
      """
      UPDATE line_comments SET deleted_at = NULL
       WHERE id = :id AND submission_id = :submission AND deleted_at IS NOT NULL
      """;

  private static final String BEFORE =
      """
      SELECT text_before FROM line_comments
       WHERE id = :id AND submission_id = :submission AND deleted_at IS NULL
         AND text_before IS NOT NULL
      """;

  private static final String MARKS =
      """
      SELECT s.exercise_id AS exercise, CAST(count(*) AS int) AS comments,
             CAST(count(*) FILTER (WHERE c.seen_at IS NULL) AS int) AS fresh,
             max(s.id) AS submission
        FROM line_comments c JOIN submissions s ON s.id = c.submission_id
       WHERE s.learner_id = :learner AND c.deleted_at IS NULL GROUP BY s.exercise_id
      """;

  private static final String LATEST =
      """
      SELECT c.id AS id, s.id AS submission, s.number AS number, k.slug AS course,
             x.slug AS exercise, c.line AS line, c.text AS text,
             coalesce(c.edited_at, c.written_at) AS at, c.seen_at IS NOT NULL AS seen
        FROM line_comments c
        JOIN submissions s ON s.id = c.submission_id
        JOIN exercises x ON x.id = s.exercise_id
        JOIN courses k ON k.id = x.course_id
       WHERE s.learner_id = :learner AND c.deleted_at IS NULL
       ORDER BY c.seen_at IS NOT NULL, coalesce(c.edited_at, c.written_at) DESC, c.id DESC
      """;

  private static final String SEE =
      """
      UPDATE line_comments SET seen_at = :now WHERE submission_id = :submission AND seen_at IS NULL
      """;

  private final Session database;
  private final AuditTrail audit;
  private final Event<CommentWritten> written;
  private final Clock clock;

  LineComments(Session database, AuditTrail audit, Event<CommentWritten> written, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.written = written;
    this.clock = clock;
  }

  /** Where a comment stands: a submission, and what it is called in the trail of which course. */
  public record Where(SubmissionId submission, String course, String name) {}

  /** A comment with the submission that it belongs to. */
  public record Received(
      SubmissionId submission,
      int number,
      String course,
      String exercise,
      int line,
      String text,
      Instant at,
      boolean seen) {}

  /** How many comments a learner got on an exercise, and on which submission the last of them. */
  public record Mark(int comments, int fresh, SubmissionId submission) {}

  /** By line. */
  public List<LineComment> of(SubmissionId submission) {
    return database
        .createNativeQuery(SELECT, Tuple.class)
        .setParameter("submission", submission.value())
        .getResultStream()
        .map(LineComments::comment)
        .toList();
  }

  /** The latest that a learner got: first those not seen yet, then newest first. */
  public List<Received> latest(AccountId learner, int count) {
    return database
        .createNativeQuery(LATEST, Tuple.class)
        .setParameter("learner", learner.value())
        .setMaxResults(count)
        .getResultStream()
        .map(LineComments::received)
        .toList();
  }

  /** The exercises on which a learner got comments. */
  public Map<ExerciseId, Mark> marks(AccountId learner) {
    return database
        .createNativeQuery(MARKS, Tuple.class)
        .setParameter("learner", learner.value())
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> new ExerciseId(row.get("exercise", Long.class)),
                row ->
                    new Mark(
                        row.get("comments", Integer.class),
                        row.get("fresh", Integer.class),
                        new SubmissionId(row.get("submission", Long.class)))));
  }

  /** Its learner has opened a submission: what is written there is new no longer. */
  public void see(SubmissionId submission) {
    database
        .createNativeMutationQuery(SEE)
        .setParameter("submission", submission.value())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  public void add(Where where, int line, String text, AccountId author) {
    database
        .createNativeMutationQuery(ADD)
        .setParameter("submission", where.submission().value())
        .setParameter("line", line)
        .setParameter("text", text)
        .setParameter("author", author.value())
        .setParameter("now", clock.instant())
        .executeUpdate();
    record(where, new Change("comment.write", line, "", text), author);
    written.fire(new CommentWritten(where.submission(), author));
  }

  /** Changes a comment of this submission; false if there is none. */
  public boolean edit(Where where, long id, String text, AccountId actor) {
    var old = find(where, id);
    old.ifPresent(
        comment -> {
          database
              .createNativeMutationQuery(EDIT)
              .setParameter("text", text)
              .setParameter("now", clock.instant())
              .setParameter("id", id)
              .setParameter("submission", where.submission().value())
              .executeUpdate();
          record(where, new Change("comment.edit", comment.line(), comment.text(), text), actor);
        });
    return old.isPresent();
  }

  /** Takes a comment of this submission away; false if there is none. */
  public boolean remove(Where where, long id, AccountId actor) {
    var old = find(where, id);
    old.ifPresent(
        comment -> {
          database
              .createNativeMutationQuery(REMOVE)
              .setParameter("now", clock.instant())
              .setParameter("id", id)
              .setParameter("submission", where.submission().value())
              .executeUpdate();
          record(where, new Change("comment.delete", comment.line(), comment.text(), ""), actor);
        });
    return old.isPresent();
  }

  /**
   * Takes back the last change of a comment of this submission: brings it back if it was taken
   * away, else gives it the text that it had before; false if there is nothing to take back.
   */
  public boolean undo(Where where, long id, AccountId actor) {
    int back =
        database
            .createNativeMutationQuery(BRING_BACK)
            .setParameter("id", id)
            .setParameter("submission", where.submission().value())
            .executeUpdate();
    if (back > 0) {
      find(where, id)
          .ifPresent(
              comment ->
                  record(
                      where,
                      new Change("comment.restore", comment.line(), "", comment.text()),
                      actor));
      return true;
    }
    return database
        .createNativeQuery(BEFORE, String.class)
        .setParameter("id", id)
        .setParameter("submission", where.submission().value())
        .getResultStream()
        .findFirst()
        .filter(text -> edit(where, id, text, actor))
        .isPresent();
  }

  private record Change(String action, int line, String before, String after) {}

  private Optional<LineComment> find(Where where, long id) {
    return of(where.submission()).stream().filter(comment -> comment.id() == id).findFirst();
  }

  private void record(Where where, Change change, AccountId actor) {
    audit.record(
        Optional.of(actor),
        new Deed(
            change.action(),
            where.name() + " line " + change.line(),
            "",
            where.course(),
            change.before(),
            change.after()));
  }

  private static LineComment comment(Tuple row) {
    return new LineComment(
        row.get("id", Long.class),
        row.get("line", Integer.class),
        row.get("text", String.class),
        Optional.ofNullable(row.get("author", String.class)),
        row.get("at", Instant.class),
        row.get("edited", Boolean.class),
        row.get("seen", Boolean.class));
  }

  private static Received received(Tuple row) {
    return new Received(
        new SubmissionId(row.get("submission", Long.class)),
        row.get("number", Integer.class),
        row.get("course", String.class),
        row.get("exercise", String.class),
        row.get("line", Integer.class),
        row.get("text", String.class),
        row.get("at", Instant.class),
        row.get("seen", Boolean.class));
  }
}

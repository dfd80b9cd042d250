package dev.gradus.gradebook;

import dev.gradus.account.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.Session;

/**
 * All that is kept of one person beside submissions and their results, as JSON: for its owner, so
 * nothing in it is of a secret test, and hashes of secrets are left out.
 */
@ApplicationScoped
@Transactional
public class PersonalRecords {

  private static final String AS_JSON =
      "SELECT CAST(coalesce(jsonb_agg(to_jsonb(t)), '[]') AS text) FROM (%s) t";

  // By what it is called in the file.
  private static final Map<String, String> SECTIONS = sections();

  private final Session database;

  PersonalRecords(Session database) {
    this.database = database;
  }

  private static Map<String, String> sections() {
    var all = new LinkedHashMap<String, String>();
    all.put(
        "account",
        """
        SELECT username, name, role, created_at, disabled, erasure_asked_at FROM accounts
         WHERE id = :account
        """);
    all.put(
        "tokens",
        """
        SELECT name, prefix, created_at, expires_at, last_used_at, revoked_at FROM tokens
         WHERE account_id = :account ORDER BY created_at
        """);
    all.put(
        "sessions",
        "SELECT started_at, last_used_at FROM sessions WHERE account_id = :account ORDER BY id");
    all.put(
        "email",
        """
        SELECT confirmed, proposed, told_of_grades FROM email_addresses
         WHERE account_id = :account
        """);
    // Also invitations that others sent to the address.
    all.put(
        "letters",
        """
        SELECT l.kind, l.address, l.subject, l.added_at, l.attempts, l.trouble FROM letters l
         WHERE l.account_id = :account
            OR lower(l.address) IN (SELECT lower(confirmed) FROM email_addresses
                                     WHERE account_id = :account)
         ORDER BY l.id
        """);
    all.put(
        "links",
        """
        SELECT purpose, created_at, expires_at, used_at FROM one_time_links
         WHERE account_id = :account ORDER BY id
        """);
    all.put(
        "enrolments",
        """
        SELECT c.slug AS course, e.role, e.created_at, NULL AS unenrolled_at
          FROM enrolments e JOIN courses c ON c.id = e.course_id WHERE e.account_id = :account
        UNION ALL
        SELECT c.slug, e.role, NULL, e.at
          FROM unenrolments e JOIN courses c ON c.id = e.course_id WHERE e.account_id = :account
        """);
    all.put(
        "sections",
        """
        SELECT c.slug AS course, s.name AS section, 'learner' AS as_what
          FROM section_learners m JOIN sections s ON s.id = m.section_id
          JOIN courses c ON c.id = s.course_id WHERE m.account_id = :account
        UNION ALL
        SELECT c.slug, s.name, 'assistant'
          FROM section_assistants m JOIN sections s ON s.id = m.section_id
          JOIN courses c ON c.id = s.course_id WHERE m.account_id = :account
        """);
    all.put(
        "lessons",
        """
        SELECT c.slug AS course, l.slug AS lesson, r.read_at
          FROM lesson_readings r JOIN lessons l ON l.id = r.lesson_id
          JOIN courses c ON c.id = l.course_id WHERE r.account_id = :account ORDER BY r.read_at
        """);
    all.put(
        "drafts",
        ofExercise("d.source, d.revision, d.saved_at", "drafts d", "d.learner_id = :account"));
    all.put(
        "submissions",
        ofExercise(
            "d.number, d.submitted_at, d.idempotency_key, d.erased_at",
            "submissions d",
            "d.learner_id = :account"));
    all.put(
        "comments",
        """
        SELECT c.slug AS course, x.slug AS exercise, s.number AS submission, l.line, l.text,
               l.text_before, l.written_at, l.edited_at, l.seen_at, l.deleted_at, l.author_id = :account AS by_yourself
          FROM line_comments l JOIN submissions s ON s.id = l.submission_id
          JOIN exercises x ON x.id = s.exercise_id JOIN courses c ON c.id = x.course_id
         WHERE s.learner_id = :account OR l.author_id = :account ORDER BY l.id
        """);
    all.put(
        "extensions",
        ofExercise("d.due_at, d.closes_at, d.reason", "extensions d", "d.learner_id = :account"));
    all.put(
        "overrides",
        ofExercise("d.score, d.reason, d.set_at", "grade_overrides d", "d.learner_id = :account"));
    // What runs in the sandbox at this moment; what is checked of an author is in their drafts.
    all.put(
        "jobs",
        """
        SELECT kind, state, queued_at, payload FROM jobs WHERE owner_id = :account ORDER BY id
        """);
    all.put(
        "authoring",
        """
        SELECT c.slug AS course, d.slug AS exercise, r.number AS revision, r.at, r.changed
          FROM exercise_draft_revisions r JOIN exercise_drafts d ON d.id = r.draft_id
          JOIN courses c ON c.id = d.course_id WHERE r.author_id = :account ORDER BY r.at
        """);
    all.put(
        "asides",
        """
        SELECT d.slug AS exercise, a.path, a.body, a.at FROM exercise_draft_asides a
          JOIN exercise_drafts d ON d.id = a.draft_id WHERE a.author_id = :account
        """);
    all.put(
        "imports",
        """
        SELECT i.id, i.name, i.uploaded_at, c.slug AS course
          FROM course_imports i LEFT JOIN courses c ON c.id = i.course_id
         WHERE i.account_id = :account ORDER BY i.id
        """);
    all.put(
        "trail",
        """
        SELECT at, action, subject, details, course, before, after,
               actor_id = :account AS by_yourself
          FROM audit_entries e
         WHERE actor_id = :account
            OR position(:username IN ' ' || subject || ' ' || details || ' ') > 0
            OR action LIKE 'comment.%' AND EXISTS (
                 SELECT FROM submissions s WHERE s.learner_id = :account
                    AND e.subject LIKE 'submission ' || s.id || ' %')
         ORDER BY e.id
        """);
    return all;
  }

  private static String ofExercise(String columns, String table, String whose) {
    return """
        SELECT c.slug AS course, x.slug AS exercise, %s FROM %s
          JOIN exercises x ON x.id = d.exercise_id JOIN courses c ON c.id = x.course_id
         WHERE %s ORDER BY c.slug, x.slug
        """
        .formatted(columns, table, whose);
  }

  /** Each section with its rows, a JSON array. */
  public Map<String, String> of(Account owner) {
    var records = new LinkedHashMap<String, String>();
    SECTIONS.forEach((name, sql) -> records.put(name, rows(sql, owner)));
    return records;
  }

  private String rows(String sql, Account owner) {
    var query =
        database
            .createNativeQuery(AS_JSON.replace("%s", sql), String.class)
            .setParameter("account", owner.id().value());
    if (sql.contains(":username")) {
      query.setParameter("username", " " + owner.username() + " ");
    }
    return query.getSingleResult();
  }
}

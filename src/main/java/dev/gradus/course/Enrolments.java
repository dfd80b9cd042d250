package dev.gradus.course;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** Who takes a course. */
@ApplicationScoped
@Transactional
public class Enrolments {

  private static final String ENROL =
      """
      INSERT INTO enrolments (course_id, account_id, role) VALUES (:course, :account, :role)
      ON CONFLICT DO NOTHING
      """;

  private static final String LEARNERS =
      """
      SELECT a.id AS id, a.username AS username, a.name AS name, a.demo AS demo
        FROM enrolments e JOIN accounts a ON a.id = e.account_id
       WHERE e.course_id = :course AND e.role = 'LEARNER'
       ORDER BY a.name, a.username
      """;

  private static final String TAKES =
      """
      SELECT count(*) FROM enrolments
       WHERE course_id = :course AND account_id = :account AND role = 'LEARNER'
      """;

  private final Session database;

  Enrolments(Session database) {
    this.database = database;
  }

  /**
   * Enrols a learner who comes to a course for the first time; otherwise changes nothing. Who
   * teaches may try any exercise, and is in no gradebook.
   */
  public void join(CourseId course, Account account) {
    if (account.role() != Role.LEARNER) {
      return;
    }
    database
        .createNativeMutationQuery(ENROL)
        .setParameter("course", course.value())
        .setParameter("account", account.id().value())
        .setParameter("role", Role.LEARNER.name())
        .executeUpdate();
  }

  /** The learners of a course, by name. */
  public List<Account> learners(CourseId course) {
    return database
        .createNativeQuery(LEARNERS, Tuple.class)
        .setParameter("course", course.value())
        .getResultStream()
        .map(Enrolments::learner)
        .toList();
  }

  /** Whether an account is a learner of a course. */
  public boolean takes(CourseId course, AccountId account) {
    return database
            .createNativeQuery(TAKES, Long.class)
            .setParameter("course", course.value())
            .setParameter("account", account.value())
            .getSingleResult()
        > 0;
  }

  private static Account learner(Tuple row) {
    return new Account(
        new AccountId(row.get("id", Long.class)),
        row.get("username", String.class),
        row.get("name", String.class),
        Role.LEARNER,
        row.get("demo", Boolean.class));
  }
}

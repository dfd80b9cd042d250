package dev.gradus.course;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.Role;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Who teaches which course. The role of an account says what it may be named for; being named in a
 * course is what counts there. Administrators, who name, teach everywhere.
 */
@ApplicationScoped
@Transactional
public class Teaching {

  private static final String NAME =
      """
      INSERT INTO enrolments (course_id, account_id, role) VALUES (:course, :account, :role)
      ON CONFLICT (course_id, account_id) DO UPDATE SET role = EXCLUDED.role
      """;

  private static final String DISMISS =
      """
      DELETE FROM enrolments
       WHERE course_id = :course AND account_id = :account AND role <> 'LEARNER'
      """;

  private static final String ROLE =
      """
      SELECT e.role FROM enrolments e JOIN courses c ON c.id = e.course_id
       WHERE c.slug = :course AND e.account_id = :account
      """;

  private static final String TEACHERS =
      """
      SELECT a.id AS id, a.username AS username, a.name AS name, a.role AS site, a.demo AS demo,
             a.disabled AS disabled, e.role AS role
        FROM enrolments e JOIN accounts a ON a.id = e.account_id
       WHERE e.course_id = :course AND e.role <> 'LEARNER'
       ORDER BY a.name, a.username
      """;

  private static final String DEMO =
      """
      INSERT INTO enrolments (course_id, account_id, role)
      SELECT c.id, a.id, 'INSTRUCTOR'
        FROM courses c CROSS JOIN accounts a
       WHERE a.demo AND a.role = 'INSTRUCTOR'
         AND NOT EXISTS (SELECT FROM enrolments e WHERE e.course_id = c.id AND e.role <> 'LEARNER')
          ON CONFLICT (course_id, account_id) DO UPDATE SET role = EXCLUDED.role
      """;

  private final Session database;
  private final AuditTrail auditTrail;

  Teaching(Session database, AuditTrail auditTrail) {
    this.database = database;
    this.auditTrail = auditTrail;
  }

  /** Whether the account sees a course's gradebook, all its submissions and all its tests. */
  public boolean teaches(Account account, String course) {
    return allows(account, course, Role.ASSISTANT);
  }

  /** Whether the account may write, check, publish and regrade the exercises of a course. */
  public boolean instructs(Account account, String course) {
    return allows(account, course, Role.INSTRUCTOR);
  }

  private boolean allows(Account account, String course, Role least) {
    if (account.role() == Role.ADMINISTRATOR) {
      return true;
    }
    return account.role().includes(least)
        && database
            .createNativeQuery(ROLE, String.class)
            .setParameter("course", course)
            .setParameter("account", account.id().value())
            .getResultStream()
            .findFirst()
            .map(Role::valueOf)
            .filter(role -> role.includes(least))
            .isPresent();
  }

  /** Those who were named in a course, by name. */
  public List<Teacher> of(CourseId course) {
    return database
        .createNativeQuery(TEACHERS, Tuple.class)
        .setParameter("course", course.value())
        .getResultStream()
        .map(Teaching::teacher)
        .toList();
  }

  /** Names someone as what their account is: instructor, or assistant. */
  public void name(Course course, Account account, AccountId by) {
    if (!account.role().includes(Role.ASSISTANT)) {
      throw new InvalidAccountException(
          "username",
          account.username()
              + " has a learner's account. Make it an instructor's or an assistant's first.");
    }
    var role = account.role() == Role.ASSISTANT ? Role.ASSISTANT : Role.INSTRUCTOR;
    database
        .createNativeMutationQuery(NAME)
        .setParameter("course", course.id().value())
        .setParameter("account", account.id().value())
        .setParameter("role", role.name())
        .executeUpdate();
    auditTrail.record(
        Optional.of(by), "course.name", "course " + course.slug(), account.username() + " " + role);
  }

  /** Takes someone's teaching of a course away. */
  public void dismiss(Course course, Account account, AccountId by) {
    database
        .createNativeMutationQuery(DISMISS)
        .setParameter("course", course.id().value())
        .setParameter("account", account.id().value())
        .executeUpdate();
    auditTrail.record(
        Optional.of(by), "course.dismiss", "course " + course.slug(), account.username());
  }

  /** At each start, lets the demo instructor teach what nobody teaches. */
  void demo(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) {
    nameDemoInstructor();
  }

  /** Lets the demo instructor, where there is one, teach the courses that nobody teaches. */
  public void nameDemoInstructor() {
    database.createNativeMutationQuery(DEMO).executeUpdate();
  }

  private static Teacher teacher(Tuple row) {
    var account =
        new Account(
            new AccountId(row.get("id", Long.class)),
            row.get("username", String.class),
            row.get("name", String.class),
            Role.valueOf(row.get("site", String.class)),
            row.get("demo", Boolean.class),
            row.get("disabled", Boolean.class));
    return new Teacher(account, Role.valueOf(row.get("role", String.class)));
  }
}

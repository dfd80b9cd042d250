package dev.gradus.course;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.Role;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Who teaches which course. The role of an account says what it may be in a course; what it is
 * there is what counts. Administrators teach everywhere.
 */
@ApplicationScoped
@Transactional
public class Teaching {

  private static final String ROLE =
      """
      SELECT e.role FROM enrolments e JOIN courses c ON c.id = e.course_id
       WHERE c.slug = :course AND e.account_id = :account
      """;

  private static final String HAS_SECTIONS =
      """
      SELECT count(*) FROM sections s JOIN courses c ON c.id = s.course_id WHERE c.slug = :course
      """;

  private static final String LOOKED_AFTER =
      """
      SELECT l.account_id
        FROM section_assistants a
        JOIN section_learners l ON l.section_id = a.section_id
        JOIN courses c ON c.id = l.course_id
        JOIN enrolments e ON e.course_id = l.course_id AND e.account_id = l.account_id
       WHERE c.slug = :course AND a.account_id = :account AND e.role = 'LEARNER'
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

  Teaching(Session database) {
    this.database = database;
  }

  /** Whether the account sees a course's gradebook and submissions, as far as its sight goes. */
  public boolean teaches(Account account, String course) {
    return allows(account, course, Role.ASSISTANT);
  }

  /** Whether the account may write, check, publish and regrade the exercises of a course. */
  public boolean instructs(Account account, String course) {
    return allows(account, course, Role.INSTRUCTOR);
  }

  /**
   * Whose work the account sees in a course: instructors see everybody's, assistants that of the
   * learners of their sections, or everybody's as long as the course has no section at all.
   */
  public Sight sight(Account account, String course) {
    if (instructs(account, course)) {
      return Sight.ALL;
    }
    if (!teaches(account, course)) {
      return Sight.NOBODY;
    }
    return hasSections(course) ? lookedAfter(account, course) : Sight.ALL;
  }

  /** Whether the account sees what a learner of a course handed in. */
  public boolean sees(Account account, String course, AccountId learner) {
    return sight(account, course).includes(learner);
  }

  private boolean hasSections(String course) {
    return database
            .createNativeQuery(HAS_SECTIONS, Long.class)
            .setParameter("course", course)
            .getSingleResult()
        > 0;
  }

  private Sight lookedAfter(Account assistant, String course) {
    return Sight.of(
        database
            .createNativeQuery(LOOKED_AFTER, Long.class)
            .setParameter("course", course)
            .setParameter("account", assistant.id().value())
            .getResultStream()
            .map(AccountId::new)
            .collect(Collectors.toUnmodifiableSet()));
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

  /** At each start, lets the demo instructor teach what nobody teaches. */
  void demo(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) {
    nameDemoInstructor();
  }

  /** Lets the demo instructor, where there is one, teach the courses that nobody teaches. */
  public void nameDemoInstructor() {
    database.createNativeMutationQuery(DEMO).executeUpdate();
  }
}

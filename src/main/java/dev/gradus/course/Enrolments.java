package dev.gradus.course;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Who is in a course, and who may come in. */
@ApplicationScoped
@Transactional
public class Enrolments {

  private static final String JOIN =
      """
      INSERT INTO enrolments (course_id, account_id, role)
      SELECT :course, :account, 'LEARNER'
       WHERE NOT EXISTS (SELECT FROM unenrolments
                          WHERE course_id = :course AND account_id = :account)
      ON CONFLICT DO NOTHING
      """;

  private static final String PEOPLE =
      """
      SELECT a.id AS id, a.username AS username, a.name AS name, a.role AS site, a.demo AS demo,
             a.disabled AS disabled, e.role AS role, e.%s AS since
        FROM %s e JOIN accounts a ON a.id = e.account_id
       WHERE e.course_id = :course %s
       ORDER BY a.name, a.username
      """;

  private static final String ENROLLED = PEOPLE.formatted("created_at", "enrolments", "");

  private static final String LEARNERS =
      PEOPLE.formatted("created_at", "enrolments", "AND e.role = 'LEARNER'");

  private static final String UNENROLLED = PEOPLE.formatted("at", "unenrolments", "");

  private static final String ROLE =
      "SELECT role FROM enrolments WHERE course_id = :course AND account_id = :account";

  private static final String IS_UNENROLLED =
      "SELECT 1 FROM unenrolments WHERE course_id = :course AND account_id = :account";

  private static final String EXPECTED =
      """
      SELECT x.username AS username, x.name AS name, x.role AS role,
             coalesce(s.name, '') AS section
        FROM expected_enrolments x LEFT JOIN sections s ON s.id = x.section_id
       WHERE x.course_id = :course ORDER BY x.username
      """;

  private final Session database;

  Enrolments(Session database) {
    this.database = database;
  }

  /** Somebody on a list who has no account yet; the section is empty if they are to be in none. */
  public record Expected(String username, String name, Role role, String section) {}

  /**
   * Enrols a learner who works in an open course for the first time; otherwise changes nothing. Who
   * teaches may try any exercise, and is in no gradebook.
   */
  public void join(Course course, Account account) {
    if (account.role() != Role.LEARNER || course.admission() != Admission.OPEN) {
      return;
    }
    database
        .createNativeMutationQuery(JOIN)
        .setParameter("course", course.id().value())
        .setParameter("account", account.id().value())
        .executeUpdate();
  }

  /** Whether an account may see what is in a course. */
  public boolean admits(Course course, Account account) {
    if (account.role() == Role.ADMINISTRATOR) {
      return true;
    }
    return course.admission() == Admission.OPEN
        ? !isUnenrolled(course.id(), account.id())
        : role(course.id(), account.id()).isPresent();
  }

  /** What an account is in a course, if it is in it. */
  public Optional<Role> role(CourseId course, AccountId account) {
    return of(ROLE, course, account).map(row -> Role.valueOf(row.get("role", String.class)));
  }

  /** Whether somebody was taken off the list of a course, and not put on it again. */
  public boolean isUnenrolled(CourseId course, AccountId account) {
    return of(IS_UNENROLLED, course, account).isPresent();
  }

  /** Whether an account is a learner of a course. */
  public boolean takes(CourseId course, AccountId account) {
    return role(course, account).filter(role -> role == Role.LEARNER).isPresent();
  }

  /** The learners of a course, by name. */
  public List<Account> learners(CourseId course) {
    return people(LEARNERS, course).stream().map(Participant::account).toList();
  }

  /** All that are in a course, by name. */
  public List<Participant> people(CourseId course) {
    return people(ENROLLED, course);
  }

  /** Who was in a course, as what, and when they were taken off its list. */
  public List<Participant> unenrolled(CourseId course) {
    return people(UNENROLLED, course);
  }

  /** Who is enrolled as soon as there is an account of that name. */
  public List<Expected> expected(CourseId course) {
    return database
        .createNativeQuery(EXPECTED, Tuple.class)
        .setParameter("course", course.value())
        .getResultStream()
        .map(
            row ->
                new Expected(
                    row.get("username", String.class),
                    row.get("name", String.class),
                    Role.valueOf(row.get("role", String.class)),
                    row.get("section", String.class)))
        .toList();
  }

  private Optional<Tuple> of(String sql, CourseId course, AccountId account) {
    return database
        .createNativeQuery(sql, Tuple.class)
        .setParameter("course", course.value())
        .setParameter("account", account.value())
        .getResultStream()
        .findFirst();
  }

  private List<Participant> people(String sql, CourseId course) {
    return database
        .createNativeQuery(sql, Tuple.class)
        .setParameter("course", course.value())
        .getResultStream()
        .map(Enrolments::participant)
        .toList();
  }

  private static Participant participant(Tuple row) {
    var account =
        new Account(
            new AccountId(row.get("id", Long.class)),
            row.get("username", String.class),
            row.get("name", String.class),
            Role.valueOf(row.get("site", String.class)),
            row.get("demo", Boolean.class),
            row.get("disabled", Boolean.class));
    return new Participant(
        account, Role.valueOf(row.get("role", String.class)), row.get("since", Instant.class));
  }
}

package dev.gradus.course;

import dev.gradus.account.Account;
import dev.gradus.account.AccountAdded;
import dev.gradus.account.AccountId;
import dev.gradus.account.Accounts;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.account.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** Changes who is in a course, and as what. Each change is in the audit trail. */
@ApplicationScoped
@Transactional
public class Roster {

  private static final String ENROL =
      """
      INSERT INTO enrolments (course_id, account_id, role) VALUES (:course, :account, :role)
      ON CONFLICT (course_id, account_id) DO UPDATE SET role = EXCLUDED.role
      """;

  private static final String LEAVE =
      "DELETE FROM enrolments WHERE course_id = :course AND account_id = :account";

  private static final String NOTE =
      """
      INSERT INTO unenrolments (course_id, account_id, role, at)
      VALUES (:course, :account, :role, :at)
      ON CONFLICT (course_id, account_id) DO UPDATE SET role = EXCLUDED.role, at = EXCLUDED.at
      """;

  private static final String FORGET =
      "DELETE FROM unenrolments WHERE course_id = :course AND account_id = :account";

  private static final String FORMER_ROLE =
      "SELECT role FROM unenrolments WHERE course_id = :course AND account_id = :account";

  private static final String EXPECT =
      """
      INSERT INTO expected_enrolments (course_id, username, name, role, section_id)
      VALUES (:course, :username, :name, :role, :section)
      ON CONFLICT (course_id, username) DO UPDATE
         SET name = EXCLUDED.name, role = EXCLUDED.role, section_id = EXCLUDED.section_id
      """;

  private static final String NO_MORE =
      "DELETE FROM expected_enrolments WHERE course_id = :course AND username = :username";

  // A learner's account that was expected as an assistant comes in as what it may be.
  private static final String ARRIVE =
      """
      WITH came AS (DELETE FROM expected_enrolments WHERE username = :username
                    RETURNING course_id, section_id,
                              CASE WHEN :teaches THEN role ELSE 'LEARNER' END AS role),
      learning AS (
        INSERT INTO section_learners (course_id, account_id, section_id)
        SELECT course_id, :account, section_id FROM came
         WHERE section_id IS NOT NULL AND role = 'LEARNER' ON CONFLICT DO NOTHING),
      assisting AS (
        INSERT INTO section_assistants (section_id, account_id)
        SELECT section_id, :account FROM came
         WHERE section_id IS NOT NULL AND role = 'ASSISTANT' ON CONFLICT DO NOTHING)
      INSERT INTO enrolments (course_id, account_id, role)
      SELECT course_id, :account, role FROM came
      ON CONFLICT DO NOTHING
      """;

  private static final String SET_ADMISSION =
      "UPDATE courses SET admission = :admission WHERE id = :course";

  private final Session database;
  private final Enrolments enrolments;
  private final Sections sections;
  private final SectionPlan plan;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  Roster(
      Session database,
      Enrolments enrolments,
      Sections sections,
      SectionPlan plan,
      Accounts accounts,
      AuditTrail audit,
      Clock clock) {
    this.database = database;
    this.enrolments = enrolments;
    this.sections = sections;
    this.plan = plan;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What came of a list: how many are new, were there before, and have no account yet.
   *
   * @param placed how many of those who have an account came into a section, or into another one
   */
  public record Added(int enrolled, int already, int expected, int placed) {}

  /** Puts somebody on the list of a course, or gives them another role in it. */
  public void enrol(Course course, Account account, Role role, Account by) {
    refuseBeyond(account, role);
    refuse(by, role);
    var before = enrolments.role(course.id(), account.id());
    before.ifPresent(former -> refuse(by, former));
    if (before.filter(role::equals).isPresent()) {
      return;
    }
    put(course, account, role);
    record(course, account, before, Optional.of(role), by.id());
  }

  /** Makes who has just founded a course its first instructor. */
  public void found(Course course, Account founder) {
    refuseBeyond(founder, Role.INSTRUCTOR);
    put(course, founder, Role.INSTRUCTOR);
    record(course, founder, Optional.empty(), Optional.of(Role.INSTRUCTOR), founder.id());
  }

  /**
   * Lets somebody who teaches a course teach it as the same when it is held again. Instructors may
   * do so too: who is one there has been decided.
   */
  void carry(Course course, Participant teacher, Account by) {
    refuseBeyond(teacher.account(), teacher.role());
    put(course, teacher.account(), teacher.role());
    record(course, teacher.account(), Optional.empty(), Optional.of(teacher.role()), by.id());
  }

  /**
   * Takes somebody off the list of a course. What they handed in and their grades are kept.
   *
   * @return whether they were on it
   */
  public boolean unenrol(Course course, Account account, Account by) {
    var before = enrolments.role(course.id(), account.id());
    before.ifPresent(role -> refuse(by, role));
    before.ifPresent(
        role -> {
          of(LEAVE, course, account).executeUpdate();
          of(NOTE, course, account)
              .setParameter("role", role.name())
              .setParameter("at", clock.instant())
              .executeUpdate();
          record(course, account, before, Optional.empty(), by.id());
        });
    return before.isPresent();
  }

  /**
   * Puts somebody who was taken off the list on it again, as what they were if their account still
   * may be that.
   */
  public void restore(Course course, Account account, Account by) {
    database
        .createNativeQuery(FORMER_ROLE, String.class)
        .setParameter("course", course.id().value())
        .setParameter("account", account.id().value())
        .getResultStream()
        .findFirst()
        .map(Role::valueOf)
        .map(role -> account.role().includes(role) ? role : Role.LEARNER)
        .ifPresent(role -> enrol(course, account, role, by));
  }

  /**
   * Enrols all that are on a list, or nobody if one of them can't be. The role of those who are in
   * the course already stays as it is; who has no account yet is enrolled when there is one. Whose
   * line names a section is put into it, and a section that is not there yet is made.
   */
  public Added add(Course course, ClassList list, Account by) {
    var problems = new ArrayList<ClassList.Problem>();
    int enrolled = 0;
    int already = 0;
    int expected = 0;
    int placed = 0;
    for (var line : list.lines()) {
      var account = accounts.find(line.username());
      try {
        if (account.isEmpty()) {
          expect(course, line, by);
          expected++;
          continue;
        }
        if (enrolments.role(course.id(), account.get().id()).isPresent()) {
          already++;
        } else {
          enrol(course, account.get(), line.role(), by);
          enrolled++;
        }
        placed += place(course, line, account.get(), by) ? 1 : 0;
      } catch (InvalidAccountException e) {
        problems.add(new ClassList.Problem(OptionalInt.of(line.number()), e.sentence()));
      } catch (InvalidSectionException e) {
        problems.add(new ClassList.Problem(OptionalInt.of(line.number()), e.sentence()));
      }
    }
    if (!problems.isEmpty()) {
      throw new ClassListException(problems);
    }
    audit.record(
        Optional.of(by.id()),
        new Deed(
            "enrolment.list",
            "course " + course.slug(),
            "%d enrolled, %d expected".formatted(enrolled, expected),
            course.slug(),
            "",
            ""));
    return new Added(enrolled, already, expected, placed);
  }

  /** No longer expects somebody who has no account. */
  public void expectNoMore(Course course, String username) {
    database
        .createNativeMutationQuery(NO_MORE)
        .setParameter("course", course.id().value())
        .setParameter("username", username)
        .executeUpdate();
  }

  /** Sets how learners get into a course. Who is in it stays. */
  public void admit(Course course, Admission admission, AccountId by) {
    if (course.admission() == admission) {
      return;
    }
    database
        .createNativeMutationQuery(SET_ADMISSION)
        .setParameter("admission", admission.label())
        .setParameter("course", course.id().value())
        .executeUpdate();
    database.clear();
    audit.record(
        Optional.of(by),
        new Deed(
            "course.admission",
            "course " + course.slug(),
            "",
            course.slug(),
            course.admission().label(),
            admission.label()));
  }

  void arrive(@Observes AccountAdded added) {
    var account = added.account();
    database
        .createNativeMutationQuery(ARRIVE)
        .setParameter("username", account.username())
        .setParameter("account", account.id().value())
        .setParameter("teaches", account.role().includes(Role.ASSISTANT))
        .executeUpdate();
  }

  /** Enrols a learner who came by an invitation. */
  void enter(Course course, Account account) {
    put(course, account, Role.LEARNER);
    record(course, account, Optional.empty(), Optional.of(Role.LEARNER), account.id());
  }

  private void put(Course course, Account account, Role role) {
    of(ENROL, course, account).setParameter("role", role.name()).executeUpdate();
    of(FORGET, course, account).executeUpdate();
  }

  private boolean place(Course course, ClassList.Line line, Account account, Account by) {
    var section = section(course, line, by);
    if (section.isEmpty()) {
      return false;
    }
    return enrolments.takes(course.id(), account.id())
        ? plan.move(course, account, section, by.id())
        : plan.assign(course, section.get(), account, by.id());
  }

  /** The section that a line names. */
  private Optional<Section> section(Course course, ClassList.Line line, Account by) {
    return line.section()
        .map(
            name ->
                sections.named(course.id(), name).orElseGet(() -> plan.add(course, name, by.id())));
  }

  private void expect(Course course, ClassList.Line line, Account by) {
    database
        .createNativeMutationQuery(EXPECT)
        .setParameter("course", course.id().value())
        .setParameter("username", line.username().value())
        .setParameter("name", line.name())
        .setParameter("role", line.role().name())
        .setParameter(
            "section", section(course, line, by).map(Section::id).orElse(null), Long.class)
        .executeUpdate();
  }

  private MutationQuery of(String sql, Course course, Account account) {
    return database
        .createNativeMutationQuery(sql)
        .setParameter("course", course.id().value())
        .setParameter("account", account.id().value());
  }

  private void record(
      Course course, Account account, Optional<Role> before, Optional<Role> after, AccountId by) {
    audit.record(
        Optional.of(by),
        new Deed(
            "enrolment.set",
            "enrolment " + account.username(),
            "",
            course.slug(),
            before.map(Role::name).orElse(""),
            after.map(Role::name).orElse("")));
  }

  /** Whether somebody may give and take a role: instructors are named by administrators. */
  public static boolean decides(Account by, Role role) {
    return by.role() == Role.ADMINISTRATOR || !role.includes(Role.INSTRUCTOR);
  }

  private static void refuse(Account by, Role role) {
    if (!decides(by, role)) {
      throw new InvalidAccountException(
          "role", "Who is an instructor in a course is decided by administrators.");
    }
  }

  /** The role of an account says what it may be named for. */
  private static void refuseBeyond(Account account, Role role) {
    if (!account.role().includes(role) || role == Role.ADMINISTRATOR) {
      throw new InvalidAccountException(
          "role",
          "%s has %s account, which can't be %s in a course. An administrator changes the account."
              .formatted(account.username(), article(account.role()), article(role)));
    }
  }

  private static String article(Role role) {
    return switch (role) {
      case LEARNER -> "a learner's";
      case ASSISTANT -> "an assistant's";
      case INSTRUCTOR -> "an instructor's";
      case ADMINISTRATOR -> "an administrator's";
    };
  }
}

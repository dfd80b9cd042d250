package dev.gradus.course;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import dev.gradus.account.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** Changes the sections of a course and who is in them; each change is in the audit trail. */
@ApplicationScoped
@Transactional
public class SectionPlan {

  private static final String ADD =
      "INSERT INTO sections (course_id, name) VALUES (:course, :name)";

  private static final String RENAME =
      "UPDATE sections SET name = :name WHERE id = :section AND course_id = :course";

  private static final String DELETE =
      "DELETE FROM sections WHERE id = :section AND course_id = :course";

  private static final String MOVE =
      """
      INSERT INTO section_learners (course_id, account_id, section_id)
      VALUES (:course, :account, :section)
      ON CONFLICT (course_id, account_id) DO UPDATE SET section_id = EXCLUDED.section_id
      """;

  private static final String TAKE_OUT =
      "DELETE FROM section_learners WHERE course_id = :course AND account_id = :account";

  private static final String ASSIGN =
      """
      INSERT INTO section_assistants (section_id, account_id) VALUES (:section, :account)
      ON CONFLICT DO NOTHING
      """;

  private static final String DISMISS =
      "DELETE FROM section_assistants WHERE section_id = :section AND account_id = :account";

  private final Session database;
  private final Sections sections;
  private final Enrolments enrolments;
  private final AuditTrail audit;

  SectionPlan(Session database, Sections sections, Enrolments enrolments, AuditTrail audit) {
    this.database = database;
    this.sections = sections;
    this.enrolments = enrolments;
    this.audit = audit;
  }

  /** Makes a section without anybody in it. */
  public Section add(Course course, String wanted, AccountId by) {
    var name = checked(course, wanted, Optional.empty());
    database
        .createNativeMutationQuery(ADD)
        .setParameter("course", course.id().value())
        .setParameter("name", name)
        .executeUpdate();
    record(course, "section.add", new Change("section " + name, "", name), by);
    return sections.named(course.id(), name).orElseThrow();
  }

  public void rename(Course course, Section section, String wanted, AccountId by) {
    var name = checked(course, wanted, Optional.of(section));
    if (name.equals(section.name())) {
      return;
    }
    of(RENAME, section)
        .setParameter("name", name)
        .setParameter("course", course.id().value())
        .executeUpdate();
    record(
        course,
        "section.rename",
        new Change("section " + section.name(), section.name(), name),
        by);
  }

  /** Takes a section away; its learners are in none then, and stay in the course. */
  public void delete(Course course, Section section, AccountId by) {
    var before =
        "%d learners, %d assistants"
            .formatted(
                sections.learners(course.id(), section).size(),
                in(section, sections.assistants(course.id())));
    of(DELETE, section).setParameter("course", course.id().value()).executeUpdate();
    record(course, "section.delete", new Change("section " + section.name(), before, ""), by);
  }

  /**
   * Puts a learner into a section, out of the one where they were; into none if it is empty.
   *
   * @return whether that changed anything
   */
  public boolean move(Course course, Account learner, Optional<Section> to, AccountId by) {
    if (!enrolments.takes(course.id(), learner.id())) {
      throw new InvalidSectionException(
          learner.username()
              + " is no learner of this course; only learners are put in a section.");
    }
    var from = section(course, learner);
    if (from.equals(to)) {
      return false;
    }
    var query =
        to.map(section -> of(MOVE, section))
            .orElseGet(() -> database.createNativeMutationQuery(TAKE_OUT));
    query
        .setParameter("course", course.id().value())
        .setParameter("account", learner.id().value())
        .executeUpdate();
    record(
        course,
        "section.learner",
        new Change("enrolment " + learner.username(), name(from), name(to)),
        by);
    return true;
  }

  /**
   * Names an assistant of the course for a section.
   *
   * @return whether that changed anything
   */
  public boolean assign(Course course, Section section, Account assistant, AccountId by) {
    if (enrolments.role(course.id(), assistant.id()).filter(Role.ASSISTANT::equals).isEmpty()) {
      throw new InvalidSectionException(
          assistant.username()
              + " is no assistant of this course. Give them that role in it first.");
    }
    int changed =
        of(ASSIGN, section).setParameter("account", assistant.id().value()).executeUpdate();
    if (changed > 0) {
      record(
          course,
          "section.assistant",
          new Change("enrolment " + assistant.username(), "", section.name()),
          by);
    }
    return changed > 0;
  }

  /** An assistant no longer looks after a section. */
  public void dismiss(Course course, Section section, Account assistant, AccountId by) {
    int changed =
        of(DISMISS, section).setParameter("account", assistant.id().value()).executeUpdate();
    if (changed > 0) {
      record(
          course,
          "section.assistant",
          new Change("enrolment " + assistant.username(), section.name(), ""),
          by);
    }
  }

  private Optional<Section> section(Course course, Account learner) {
    return sections.learners(course.id()).stream()
        .filter(member -> member.account().equals(learner.id()))
        .findFirst()
        .flatMap(member -> sections.find(course.id(), member.section()));
  }

  private String checked(Course course, String wanted, Optional<Section> itself) {
    var name = wanted.strip();
    if (name.isEmpty()
        || name.length() > Section.LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidSectionException(
          "A section’s name has 1 to %d characters.".formatted(Section.LONGEST_NAME));
    }
    sections
        .named(course.id(), name)
        .filter(other -> itself.filter(section -> section.id() == other.id()).isEmpty())
        .ifPresent(
            other -> {
              throw new InvalidSectionException(
                  "There is a section “%s” already.".formatted(other.name()));
            });
    return name;
  }

  private static long in(Section section, List<Sections.Membership> members) {
    return members.stream().filter(member -> member.section() == section.id()).count();
  }

  private static String name(Optional<Section> section) {
    return section.map(Section::name).orElse("");
  }

  private MutationQuery of(String sql, Section section) {
    return database.createNativeMutationQuery(sql).setParameter("section", section.id());
  }

  private record Change(String subject, String before, String after) {}

  private void record(Course course, String action, Change change, AccountId by) {
    audit.record(
        Optional.of(by),
        new Deed(action, change.subject(), "", course.slug(), change.before(), change.after()));
  }
}

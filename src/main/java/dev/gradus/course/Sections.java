package dev.gradus.course;

import dev.gradus.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The sections of courses, and who is in them. */
@ApplicationScoped
@Transactional
public class Sections {

  private static final String ALL =
      "SELECT id, name FROM sections WHERE course_id = :course ORDER BY lower(name)";

  private static final String LEARNERS =
      """
      SELECT l.section_id AS section, l.account_id AS account
        FROM section_learners l
        JOIN enrolments e ON e.course_id = l.course_id AND e.account_id = l.account_id
       WHERE l.course_id = :course AND e.role = 'LEARNER'
      """;

  private static final String ASSISTANTS =
      """
      SELECT a.section_id AS section, a.account_id AS account
        FROM section_assistants a
        JOIN sections s ON s.id = a.section_id
        JOIN enrolments e ON e.course_id = s.course_id AND e.account_id = a.account_id
       WHERE s.course_id = :course AND e.role = 'ASSISTANT'
      """;

  private static final String OF_LEARNER =
      """
      SELECT s.name AS section, a.name AS assistant
        FROM section_learners l
        JOIN enrolments e ON e.course_id = l.course_id AND e.account_id = l.account_id
                         AND e.role = 'LEARNER'
        JOIN sections s ON s.id = l.section_id
        LEFT JOIN (section_assistants n
                   JOIN enrolments h ON h.account_id = n.account_id AND h.role = 'ASSISTANT'
                   JOIN accounts a ON a.id = n.account_id)
               ON n.section_id = s.id AND h.course_id = s.course_id
       WHERE l.course_id = :course AND l.account_id = :account
       ORDER BY a.name, a.username
      """;

  private final Session database;

  Sections(Session database) {
    this.database = database;
  }

  /** That an account is in a section, as its learner or its assistant. */
  public record Membership(long section, AccountId account) {}

  /** The section of a learner, with the names of those who look after it. */
  public record Placement(String section, List<String> assistants) {

    public Placement {
      assistants = List.copyOf(assistants);
    }
  }

  /** In which section a learner is, if they are in one. */
  public Optional<Placement> of(CourseId course, AccountId learner) {
    var rows =
        database
            .createNativeQuery(OF_LEARNER, Tuple.class)
            .setParameter("course", course.value())
            .setParameter("account", learner.value())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            first ->
                new Placement(
                    first.get("section", String.class),
                    rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.get("assistant", String.class)))
                        .toList()));
  }

  /** By name. */
  public List<Section> of(CourseId course) {
    return database
        .createNativeQuery(ALL, Tuple.class)
        .setParameter("course", course.value())
        .getResultStream()
        .map(row -> new Section(row.get("id", Long.class), row.get("name", String.class)))
        .toList();
  }

  public Optional<Section> find(CourseId course, long id) {
    return of(course).stream().filter(section -> section.id() == id).findFirst();
  }

  /** The section that is called so, however it is capitalised. */
  public Optional<Section> named(CourseId course, String name) {
    return of(course).stream()
        .filter(section -> section.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  /** The learners of a course who are in a section, each in one. */
  public List<Membership> learners(CourseId course) {
    return members(LEARNERS, course);
  }

  /** The learners of one section. */
  public Set<AccountId> learners(CourseId course, Section section) {
    return learners(course).stream()
        .filter(member -> member.section() == section.id())
        .map(Membership::account)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The assistants of a course who are named for a section, or for several. */
  public List<Membership> assistants(CourseId course) {
    return members(ASSISTANTS, course);
  }

  private List<Membership> members(String sql, CourseId course) {
    return database
        .createNativeQuery(sql, Tuple.class)
        .setParameter("course", course.value())
        .getResultStream()
        .map(
            row ->
                new Membership(
                    row.get("section", Long.class), new AccountId(row.get("account", Long.class))))
        .toList();
  }
}

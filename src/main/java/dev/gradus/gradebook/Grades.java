package dev.gradus.gradebook;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.course.Course;
import dev.gradus.course.Enrolments;
import dev.gradus.course.Sight;
import dev.gradus.exercise.ExerciseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** Reads grades from the gradings that count and what was set by hand; nothing is kept twice. */
@ApplicationScoped
@Transactional
public class Grades {

  private static final String COLUMNS =
      """
      SELECT x.slug AS exercise, v.title AS title, coalesce(a.points, v.max_score) AS max_score
        FROM exercises x
        JOIN units u ON u.id = x.unit_id
        JOIN exercise_versions v ON v.id = x.current_version_id
        LEFT JOIN assignments a ON a.exercise_id = x.id
       WHERE x.course_id = :course
       ORDER BY u.position, x.position, x.id
      """;

  private static final String NAME =
      """
      SELECT c.slug AS course, x.slug AS exercise
        FROM exercises x JOIN courses c ON c.id = x.course_id WHERE x.id = :exercise
      """;

  private final Session database;
  private final Enrolments enrolments;

  Grades(Session database, Enrolments enrolments) {
    this.database = database;
    this.enrolments = enrolments;
  }

  /** A learner's own grades in all courses. */
  public List<Grade> of(AccountId learner) {
    database.flush();
    return database
        .doReturningWork(connection -> GradeRows.ofLearner(connection, learner.value()))
        .stream()
        .map(GradeRows.Row::grade)
        .toList();
  }

  /** A learner's grade in one exercise. */
  public Optional<Grade> of(AccountId learner, ExerciseId exercise) {
    var name =
        database
            .createNativeQuery(NAME, Tuple.class)
            .setParameter("exercise", exercise.value())
            .getSingleResult();
    return of(learner).stream()
        .filter(grade -> grade.course().equals(name.get("course", String.class)))
        .filter(grade -> grade.exercise().equals(name.get("exercise", String.class)))
        .findFirst();
  }

  /** The grades of everyone in a course, by three statements, whatever their number. */
  public Gradebook of(Course course) {
    return of(
        course,
        enrolments.learners(course.id()),
        connection -> GradeRows.ofCourse(connection, course.id().value()));
  }

  /** The grades of those in a course who are seen. */
  public Gradebook of(Course course, Sight sight) {
    return sight.all()
        ? of(course)
        : of(
            course,
            enrolments.learners(course.id()).stream()
                .filter(learner -> sight.includes(learner.id()))
                .toList());
  }

  /** The grades of some learners of a course. */
  public Gradebook of(Course course, List<Account> learners) {
    return of(
        course,
        learners,
        connection -> GradeRows.ofSome(connection, course.id().value(), learners));
  }

  /** What each learner has in all exercises of a course; who has no grade is not in it. */
  public Map<AccountId, Double> totals(Course course) {
    return totals(course, "");
  }

  /** What each learner has in one exercise of a course; who has no grade is not in it. */
  public Map<AccountId, Double> scores(Course course, String exercise) {
    return totals(course, exercise);
  }

  private Map<AccountId, Double> totals(Course course, String exercise) {
    database.flush();
    return database
        .doReturningWork(connection -> GradeRows.totals(connection, course.id().value(), exercise))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(entry -> new AccountId(entry.getKey()), Map.Entry::getValue));
  }

  private Gradebook of(
      Course course, List<Account> learners, ReturningWork<List<GradeRows.Row>> reading) {
    database.flush();
    var byLearner = new HashMap<Long, Map<String, Grade>>();
    database
        .doReturningWork(reading)
        .forEach(
            row ->
                byLearner
                    .computeIfAbsent(row.learner(), _ -> new HashMap<>())
                    .put(row.grade().exercise(), row.grade()));
    return new Gradebook(
        course,
        columns(course),
        learners.stream()
            .map(
                learner ->
                    new Gradebook.Row(
                        learner, byLearner.getOrDefault(learner.id().value(), Map.of())))
            .toList());
  }

  private List<Gradebook.Column> columns(Course course) {
    return database
        .createNativeQuery(COLUMNS, Tuple.class)
        .setParameter("course", course.id().value())
        .getResultStream()
        .map(
            row ->
                new Gradebook.Column(
                    row.get("exercise", String.class),
                    row.get("title", String.class),
                    row.get("max_score", Double.class)))
        .toList();
  }
}

package dev.gradus.gradebook;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseId;
import dev.gradus.submission.SubmissionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What each graded submission of a learner is worth, not only the best. */
@ApplicationScoped
@Transactional
public class GradedAttempts {

  private static final String SELECT =
      """
      SELECT submission_id, number, earned, earned_of, points, days_late, penalty, score
        FROM graded_attempts
       WHERE learner_id = :learner AND exercise_id = :exercise
      """;

  private final Session database;

  GradedAttempts(Session database) {
    this.database = database;
  }

  /** What it earned, and what full marks would have been worth. */
  public record Attempt(int number, Grade.Earned earned, double worth) {}

  public Map<SubmissionId, Attempt> of(AccountId learner, ExerciseId exercise) {
    List<Tuple> rows =
        database
            .createNativeQuery(SELECT, Tuple.class)
            .setParameter("learner", learner.value())
            .setParameter("exercise", exercise.value())
            .getResultList();
    return rows.stream()
        .map(GradedAttempts::attempt)
        .collect(Collectors.toMap(attempt -> attempt.earned().submission(), attempt -> attempt));
  }

  private static Attempt attempt(Tuple row) {
    return new Attempt(
        row.get("number", Integer.class),
        new Grade.Earned(
            new SubmissionId(row.get("submission_id", Long.class)),
            row.get("earned", Double.class),
            row.get("earned_of", Double.class),
            new Grade.Late(row.get("days_late", Integer.class), row.get("penalty", Double.class)),
            row.get("score", Double.class)),
        row.get("points", Double.class));
  }
}

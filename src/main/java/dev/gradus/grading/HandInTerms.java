package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.course.Archive;
import dev.gradus.course.Assignment;
import dev.gradus.course.Assignments;
import dev.gradus.course.CourseId;
import dev.gradus.course.CourseRules;
import dev.gradus.exercise.ExerciseId;
import dev.gradus.submission.NewSubmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;

/** Whether an exercise may be handed in now: its times, and how many attempts are left. */
@ApplicationScoped
@Transactional
public class HandInTerms {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

  // What waits to be graded counts; what could not be compiled or judged does not.
  private static final String USED =
      """
      SELECT count(*) FROM submissions s
        JOIN gradings g ON g.submission_id = s.id AND g.counts
       WHERE s.learner_id = :learner AND s.exercise_id = :exercise
         AND (g.verdict IS NULL OR g.verdict NOT IN ('CompileError', 'JudgeError'))
      """;

  private static final String COURSE = "SELECT course_id FROM exercises WHERE id = :exercise";

  private final Session database;
  private final Assignments assignments;
  private final Archive archive;
  private final Clock clock;

  HandInTerms(Session database, Assignments assignments, Archive archive, Clock clock) {
    this.database = database;
    this.assignments = assignments;
    this.archive = archive;
    this.clock = clock;
  }

  /** Why it can't be taken, in a sentence for the learner; nothing if it can. */
  Optional<String> refusal(NewSubmission made) {
    var over = archive.since(made.exercise());
    if (over.isPresent()) {
      return Optional.of(
          "This course is over since "
              + words(made, over)
              + ". Nothing is lost: you can still read all of it and run your code, not submit it.");
    }
    var assignment = assignments.of(made.exercise(), made.learner());
    if (assignment.equals(Assignment.OPEN)) {
      return Optional.empty();
    }
    var times = assignment.times();
    var now = clock.instant();
    if (!times.opened(now)) {
      return Optional.of(
          "This exercise opens on "
              + words(made, times.opens())
              + ". Until then you can run it, not submit it.");
    }
    if (times.closed(now)) {
      return Optional.of(
          "This exercise closed on "
              + words(made, times.closes())
              + ". Nothing is lost: what you wrote stays in the editor, and you can still run it.");
    }
    return assignment
        .attempts()
        .filter(most -> used(made.exercise(), made.learner()) >= most)
        .map(
            most ->
                "All %d attempts are used. Nothing is lost: what you wrote stays in the editor, and you can still run it."
                    .formatted(most));
  }

  private String words(NewSubmission made, Optional<Instant> at) {
    var course =
        database
            .createNativeQuery(COURSE, Long.class)
            .setParameter("exercise", made.exercise().value())
            .getSingleResult();
    CourseRules rules = assignments.rules(new CourseId(course));
    return WORDS.format(rules.wall(at.orElseThrow())) + " (" + rules.zone() + ")";
  }

  /** How many attempts a learner has used. */
  public int used(ExerciseId exercise, AccountId learner) {
    return database
        .createNativeQuery(USED, Long.class)
        .setParameter("learner", learner.value())
        .setParameter("exercise", exercise.value())
        .getSingleResult()
        .intValue();
  }
}

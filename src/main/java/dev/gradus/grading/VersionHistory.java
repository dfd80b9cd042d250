package dev.gradus.grading;

import dev.gradus.exercise.ExerciseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** The versions of an exercise, with what is graded against them in its course. */
@ApplicationScoped
@Transactional
public class VersionHistory {

  private static final String VERSIONS =
      """
      SELECT v.number AS number, v.content_hash AS hash, v.published_at AS at,
             v.max_score AS max_score, coalesce(a.name, '') AS by,
             coalesce((SELECT string_agg((w->>'requirement') || ': ' || (w->>'reason'), '; ')
                         FROM jsonb_array_elements(v.waived) w), '') AS waived,
             x.current_version_id = v.id AS current,
             CAST((SELECT count(*) FROM submissions s
                    WHERE s.exercise_version_id = v.id AND s.exercise_id = x.id) AS int)
               AS submissions,
             CAST((SELECT count(*) FROM gradings g JOIN submissions s ON s.id = g.submission_id
                    WHERE g.exercise_version_id = v.id AND g.counts AND s.exercise_id = x.id)
               AS int) AS counting
        FROM exercises x JOIN exercise_versions v ON v.exercise_id = coalesce(x.source_id, x.id)
        LEFT JOIN accounts a ON a.id = v.published_by
       WHERE x.id = :exercise ORDER BY v.number DESC
      """;

  private final Session database;

  VersionHistory(Session database) {
    this.database = database;
  }

  /**
   * One version.
   *
   * @param by the name of who published it in the web; empty if its folder was taken up
   * @param waived the requirements that were waived, with the reasons; empty if none
   * @param submissions how many were made while it was current
   * @param counting how many submissions have a grading against it that counts
   */
  public record Published(
      int number,
      String hash,
      Instant at,
      double maxScore,
      String by,
      String waived,
      boolean current,
      int submissions,
      int counting) {}

  /** All versions, newest first. */
  public List<Published> of(ExerciseId exercise) {
    return database
        .createNativeQuery(VERSIONS, Tuple.class)
        .setParameter("exercise", exercise.value())
        .getResultList()
        .stream()
        .map(
            row ->
                new Published(
                    row.get("number", Integer.class),
                    row.get("hash", String.class),
                    row.get("at", Instant.class),
                    row.get("max_score", Double.class),
                    row.get("by", String.class),
                    row.get("waived", String.class),
                    Boolean.TRUE.equals(row.get("current", Boolean.class)),
                    row.get("submissions", Integer.class),
                    row.get("counting", Integer.class)))
        .toList();
  }
}

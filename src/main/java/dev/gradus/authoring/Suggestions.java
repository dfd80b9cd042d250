package dev.gradus.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** Wrong programs that the tests of drafts fail, kept with the check that tried them. */
@ApplicationScoped
@Transactional
public class Suggestions {

  private static final String ADD =
      """
      INSERT INTO exercise_draft_suggestions (check_id, line, kind, change, source, test)
      VALUES (:check, :line, :kind, :change, :source, :test)
      """;

  private static final String OF_CHECK =
      """
      SELECT id, line, kind, change, source, test
        FROM exercise_draft_suggestions WHERE check_id = :check ORDER BY line, id
      """;

  private final Session database;

  Suggestions(Session database) {
    this.database = database;
  }

  void add(long check, List<Killed> mutants) {
    for (var killed : mutants) {
      database
          .createNativeMutationQuery(ADD)
          .setParameter("check", check)
          .setParameter("line", killed.mutant().line())
          .setParameter("kind", killed.mutant().kind().label())
          .setParameter("change", killed.mutant().change())
          .setParameter("source", killed.mutant().source())
          .setParameter("test", killed.test())
          .executeUpdate();
    }
  }

  /** Those that a check has found, by the lines of the reference. */
  public List<Suggestion> of(DraftCheck check) {
    return database
        .createNativeQuery(OF_CHECK, Tuple.class)
        .setParameter("check", Long.parseLong(check.id()))
        .getResultStream()
        .map(
            row ->
                new Suggestion(
                    String.valueOf(row.get("id", Long.class)),
                    row.get("line", Integer.class),
                    row.get("kind", String.class),
                    row.get("change", String.class),
                    row.get("source", String.class),
                    row.get("test", String.class)))
        .toList();
  }
}

package dev.gradus.authoring;

import dev.gradus.account.Account;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.FolderZip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** The states that a draft went through, each with what it changed and who made it. */
@ApplicationScoped
@Transactional
class DraftRevisions {

  /** Saves made while typing are one revision for at most so long. */
  private static final Duration ONE_GO = Duration.ofMinutes(2);

  private static final String ADD =
      """
      INSERT INTO exercise_draft_revisions
             (draft_id, number, folder, content_hash, author_id, at, changed, automatic, begun_at)
      SELECT :draft, 1 + coalesce(max(number), 0), :folder, :hash, :author, :now,
             string_to_array(:changed, chr(10)), :automatic, :begun
        FROM exercise_draft_revisions WHERE draft_id = :draft
      """;

  private static final String LAST =
      """
      SELECT r.number AS number, r.begun_at AS begun, array_to_string(r.changed, chr(10)) AS changed
        FROM exercise_draft_revisions r
       WHERE r.draft_id = :draft AND r.automatic AND r.author_id = :author
         AND r.number = (SELECT max(number) FROM exercise_draft_revisions WHERE draft_id = :draft)
         AND r.begun_at > :since
         AND NOT EXISTS (SELECT FROM exercise_draft_checks c
                          WHERE c.draft_id = r.draft_id AND c.revision = r.number)
      """;

  // The number of the replacement is higher, so that whoever has seen this one notices.
  private static final String REPLACE =
      """
      UPDATE exercise_draft_revisions
         SET number = number + 1, folder = :folder, content_hash = :hash, at = :now,
             changed = string_to_array(:changed, chr(10)), automatic = :automatic
       WHERE draft_id = :draft AND number = :number
      """;

  private static final String VERSION =
      """
      SELECT coalesce(max(number), 0) FROM exercise_draft_revisions
       WHERE draft_id = :draft AND (changed = '{}' OR :path = ANY (changed))
      """;

  private static final String AUTHOR =
      """
      SELECT coalesce(a.name, '') FROM exercise_draft_revisions r
        LEFT JOIN accounts a ON a.id = r.author_id
       WHERE r.draft_id = :draft AND (r.changed = '{}' OR :path = ANY (r.changed))
       ORDER BY r.number DESC LIMIT 1
      """;

  private static final String FOLDER =
      "SELECT folder FROM exercise_draft_revisions WHERE draft_id = :draft AND number = :number";

  private final Session database;
  private final Clock clock;

  DraftRevisions(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A folder that is to become the state of a draft. */
  record Revision(
      long draft, ExerciseFolder folder, Optional<ExerciseFolder> before, Account by, Pace pace) {

    /** The files that differ from before; none if there was nothing before. */
    private TreeSet<String> changed() {
      var changed = new TreeSet<String>();
      before.ifPresent(
          old -> {
            changed.addAll(old.paths());
            changed.addAll(folder.paths());
            changed.removeIf(
                path ->
                    Arrays.equals(old.bytes(path).orElse(null), folder.bytes(path).orElse(null)));
          });
      return changed;
    }
  }

  /** Stores it; the same author's saves while typing become one. */
  void add(Revision revision) {
    var now = clock.instant();
    var changed = revision.changed();
    var last = revision.pace() == Pace.WHILE_TYPING ? last(revision, now) : Optional.<Tuple>empty();
    if (last.isPresent()) {
      changed.addAll(List.of(last.get().get("changed", String.class).split("\n")));
      write(REPLACE, revision, changed, now)
          .setParameter("number", last.get().get("number", Integer.class))
          .executeUpdate();
      return;
    }
    write(ADD, revision, changed, now)
        .setParameter("author", revision.by().id().value())
        .setParameter("begun", now)
        .executeUpdate();
  }

  private Optional<Tuple> last(Revision revision, Instant now) {
    return database
        .createNativeQuery(LAST, Tuple.class)
        .setParameter("draft", revision.draft())
        .setParameter("author", revision.by().id().value())
        .setParameter("since", now.minus(ONE_GO))
        .getResultStream()
        .findFirst();
  }

  private MutationQuery write(String sql, Revision revision, TreeSet<String> changed, Instant now) {
    return database
        .createNativeMutationQuery(sql)
        .setParameter("draft", revision.draft())
        .setParameter("folder", FolderZip.write(revision.folder()))
        .setParameter("hash", revision.folder().hash())
        .setParameter("now", now)
        .setParameter("changed", String.join("\n", changed))
        .setParameter("automatic", revision.pace() == Pace.WHILE_TYPING);
  }

  /** Counts the states of one file of a draft. */
  int version(Draft draft, String path) {
    return database
        .createNativeQuery(VERSION, Integer.class)
        .setParameter("draft", draft.id())
        .setParameter("path", path)
        .getSingleResult();
  }

  /** A state that the draft was in, unless later ones have taken its place. */
  Optional<ExerciseFolder> folder(Draft draft, int number) {
    return database
        .createNativeQuery(FOLDER, byte[].class)
        .setParameter("draft", draft.id())
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(FolderZip::read);
  }

  /** The name of who made the newest state of a file. */
  String author(Draft draft, String path) {
    return database
        .createNativeQuery(AUTHOR, String.class)
        .setParameter("draft", draft.id())
        .setParameter("path", path)
        .getResultStream()
        .findFirst()
        .orElse("");
  }
}

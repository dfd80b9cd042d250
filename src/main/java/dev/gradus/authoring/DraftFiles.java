package dev.gradus.authoring;

import dev.gradus.account.Account;
import dev.gradus.exercise.ExerciseFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.Session;

/** The files of drafts, changed one at a time by authors who may do so at the same time. */
@ApplicationScoped
@Transactional
public class DraftFiles {

  private static final String SET_ASIDE =
      """
      INSERT INTO exercise_draft_asides (draft_id, path, author_id, body, at)
      VALUES (:draft, :path, :author, :body, :now)
      ON CONFLICT (draft_id, path, author_id) DO UPDATE SET body = EXCLUDED.body, at = EXCLUDED.at
      """;

  private static final String ASIDE =
      """
      SELECT body FROM exercise_draft_asides
       WHERE draft_id = :draft AND path = :path AND author_id = :author
      """;

  private static final String FORGET =
      """
      DELETE FROM exercise_draft_asides
       WHERE draft_id = :draft AND path = :path AND author_id = :author
      """;

  private final Session database;
  private final Drafts drafts;
  private final DraftRevisions revisions;
  private final Clock clock;

  DraftFiles(Session database, Drafts drafts, DraftRevisions revisions, Clock clock) {
    this.database = database;
    this.drafts = drafts;
    this.revisions = revisions;
    this.clock = clock;
  }

  /**
   * A text as its author sends it.
   *
   * @param version of the file on which it was written; see {@link DraftFiles#version}
   */
  public record Typed(String path, String text, int version, Pace pace) {}

  /** Counts the states of a file, by which the next to save it tells which one he has seen. */
  public int version(Draft draft, String path) {
    return revisions.version(draft, path);
  }

  /** The name of who changed a file last; empty if nobody is known. */
  public String lastAuthor(Draft draft, String path) {
    return revisions.author(draft, path);
  }

  /** The files of an earlier state, as far as it is kept. */
  public Optional<ExerciseFolder> earlier(Draft draft, int revision) {
    return revisions.folder(draft, revision);
  }

  /** Saves a text, unless another has changed its file meanwhile. */
  public Saving save(Draft draft, Typed typed, Account by) {
    var now = drafts.locked(draft);
    if (now.folder().text(typed.path()).filter(typed.text()::equals).isPresent()) {
      return new Saving.Saved(now);
    }
    if (version(now, typed.path()) > typed.version()) {
      setAside(now, typed, by);
      return new Saving.Conflict(now);
    }
    var changed = now.folder().with(typed.path(), typed.text());
    return new Saving.Saved(drafts.revise(now, changed, by, typed.pace()));
  }

  /** Changes a draft as it is now. */
  public Draft change(Draft draft, UnaryOperator<ExerciseFolder> change, Account by) {
    var now = drafts.locked(draft);
    return drafts.revise(now, change.apply(now.folder()), by, Pace.DELIBERATE);
  }

  /** Keeps a text that can't be saved beside the draft. */
  public void setAside(Draft draft, Typed typed, Account by) {
    if (draft.folder().text(typed.path()).filter(typed.text()::equals).isPresent()) {
      return;
    }
    database
        .createNativeMutationQuery(SET_ASIDE)
        .setParameter("draft", draft.id())
        .setParameter("path", typed.path())
        .setParameter("author", by.id().value())
        .setParameter("body", typed.text().replace('\0', '\u2400'))
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** What this author typed and could not save. */
  public Optional<String> aside(Draft draft, String path, Account by) {
    return database
        .createNativeQuery(ASIDE, String.class)
        .setParameter("draft", draft.id())
        .setParameter("path", path)
        .setParameter("author", by.id().value())
        .getResultStream()
        .findFirst();
  }

  /** Throws away what was kept aside, once its author has decided. */
  public void forget(Draft draft, String path, Account by) {
    database
        .createNativeMutationQuery(FORGET)
        .setParameter("draft", draft.id())
        .setParameter("path", path)
        .setParameter("author", by.id().value())
        .executeUpdate();
  }
}

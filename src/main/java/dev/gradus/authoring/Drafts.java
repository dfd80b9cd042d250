package dev.gradus.authoring;

import dev.gradus.account.Account;
import dev.gradus.course.Course;
import dev.gradus.course.CourseExercise;
import dev.gradus.course.CourseId;
import dev.gradus.course.Courses;
import dev.gradus.course.Owner;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.FolderZip;
import dev.gradus.exercise.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hibernate.Session;

/** All drafts. What is stored becomes the next revision; earlier ones are kept. */
@ApplicationScoped
@Transactional
public class Drafts {

  private static final String FIND =
      """
      SELECT d.id AS id, d.unit AS unit, r.number AS revision, r.folder AS folder
        FROM exercise_drafts d JOIN exercise_draft_revisions r ON r.draft_id = d.id
       WHERE d.course_id = :course AND d.slug = :slug
       ORDER BY r.number DESC LIMIT 1
      """;

  // Also locks the draft, so that two who store at once get two revisions.
  private static final String PLACE =
      """
      INSERT INTO exercise_drafts (course_id, slug, unit) VALUES (:course, :slug, :unit)
      ON CONFLICT (course_id, slug) DO UPDATE SET unit = EXCLUDED.unit
      RETURNING id
      """;

  private static final String LOCK = "SELECT id FROM exercise_drafts WHERE id = :draft FOR UPDATE";

  private final Session database;
  private final Courses courses;
  private final DraftRevisions revisions;

  Drafts(Session database, Courses courses, DraftRevisions revisions) {
    this.database = database;
    this.courses = courses;
    this.revisions = revisions;
  }

  public Optional<Draft> find(CourseId course, String slug) {
    return database
        .createNativeQuery(FIND, Tuple.class)
        .setParameter("course", course.value())
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .map(row -> draft(course, slug, row));
  }

  /**
   * Stores a folder as a draft, or as the next revision of the one that is there.
   *
   * @throws DraftConflictException if the exercise is kept by files, or has no place
   */
  public Draft put(Course course, String slug, ExerciseFolder folder, Account by) {
    var before = find(course.id(), slug);
    if (before.isPresent() && before.get().folder().equals(folder)) {
      return before.get();
    }
    int unit = before.map(Draft::unit).orElseGet(() -> lastUnit(course, slug));
    long id =
        database
            .createNativeQuery(PLACE, Long.class)
            .setParameter("course", course.id().value())
            .setParameter("slug", slug)
            .setParameter("unit", unit)
            .getSingleResult();
    revisions.add(
        new DraftRevisions.Revision(id, folder, before.map(Draft::folder), by, Pace.DELIBERATE));
    return find(course.id(), slug).orElseThrow();
  }

  /** Stores a changed folder of a draft that {@link #locked} has given out. */
  Draft revise(Draft now, ExerciseFolder folder, Account by, Pace pace) {
    if (now.folder().equals(folder)) {
      return now;
    }
    revisions.add(
        new DraftRevisions.Revision(now.id(), folder, Optional.of(now.folder()), by, pace));
    return find(now.course(), now.slug()).orElseThrow();
  }

  /** The draft as it is now, which nobody else changes before this transaction ends. */
  Draft locked(Draft draft) {
    database
        .createNativeQuery(LOCK, Long.class)
        .setParameter("draft", draft.id())
        .getSingleResult();
    return find(draft.course(), draft.slug()).orElseThrow();
  }

  private int lastUnit(Course course, String slug) {
    if (!Slugs.isSlug(slug)) {
      throw new DraftConflictException(
          slug + " can't be the name of an exercise: " + Slugs.RULE + ".");
    }
    var owner = courses.exercise(course.id(), slug).map(CourseExercise::owner).orElse(Owner.WEB);
    if (owner != Owner.WEB) {
      throw new DraftConflictException(
          slug
              + (owner == Owner.FILES
                  ? " is kept as a folder on the server and changed there."
                  : " is kept in the course that this one was copied from, and changed there.")
              + " Store a copy of it under another name.");
    }
    int units = courses.units(course.id());
    if (units == 0) {
      throw new DraftConflictException(
          "The course %s has no unit yet, and so no place for an exercise. Add a unit to it first."
              .formatted(course.slug()));
    }
    return units - 1;
  }

  private static Draft draft(CourseId course, String slug, Tuple row) {
    return new Draft(
        row.get("id", Long.class),
        course,
        slug,
        row.get("unit", Integer.class),
        row.get("revision", Integer.class),
        FolderZip.read(row.get("folder", byte[].class)));
  }
}

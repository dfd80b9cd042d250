package dev.gradus.course;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.exercise.FolderZip;
import dev.gradus.lesson.Lesson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The lessons of all courses, and who has read them. */
@ApplicationScoped
@Transactional
public class Lessons {

  private static final String SAVE =
      """
      INSERT INTO lessons (course_id, slug, title, slides, minutes, content_hash, folder)
      VALUES (:course, :slug, :title, :slides, :minutes, :hash, :folder)
      ON CONFLICT (course_id, slug) DO UPDATE
         SET title = EXCLUDED.title, slides = EXCLUDED.slides, minutes = EXCLUDED.minutes,
             content_hash = EXCLUDED.content_hash, folder = EXCLUDED.folder, updated_at = now()
       WHERE lessons.content_hash <> EXCLUDED.content_hash
          OR lessons.minutes <> EXCLUDED.minutes
      """;

  private static final String RENEW =
      """
      UPDATE lessons f
         SET title = s.title, slides = s.slides, minutes = s.minutes,
             content_hash = s.content_hash, folder = s.folder, updated_at = now()
        FROM lessons s
       WHERE s.id = f.source_id
         AND (f.content_hash <> s.content_hash OR f.minutes <> s.minutes) AND
      """;

  private static final String FOLLOW =
      RENEW + "s.course_id = :course AND s.slug = :slug AND NOT f.pinned";

  private static final String TAKE = RENEW + "f.course_id = :course";

  private static final String BEHIND =
      """
      SELECT l.title FROM lessons l JOIN lessons s ON s.id = l.source_id
        JOIN units u ON u.id = l.unit_id
       WHERE l.course_id = :course AND l.content_hash <> s.content_hash
       ORDER BY u.position, l.position
      """;

  private static final String PIN =
      """
      UPDATE lessons SET pinned = :pinned WHERE course_id = :course AND source_id IS NOT NULL
      """;

  private static final String PLACE =
      """
      UPDATE lessons SET position = :position,
             unit_id = (SELECT id FROM units WHERE course_id = :course AND position = :unit)
       WHERE course_id = :course AND slug = :slug
      """;

  private static final String IN_ORDER =
      """
      SELECT l.id AS id, l.slug AS slug, l.title AS title, l.slides AS slides,
             l.minutes AS minutes
        FROM lessons l JOIN units u ON u.id = l.unit_id
       WHERE l.course_id = :course
       ORDER BY u.position, l.position
      """;

  private static final String FOLDER = "SELECT folder FROM lessons WHERE id = :lesson";

  private static final String READ =
      """
      INSERT INTO lesson_readings (lesson_id, account_id) VALUES (:lesson, :account)
      ON CONFLICT DO NOTHING
      """;

  private static final String FORGET =
      "DELETE FROM lesson_readings WHERE lesson_id = :lesson AND account_id = :account";

  private static final String READ_BY =
      "SELECT lesson_id FROM lesson_readings WHERE account_id = :account";

  private final Session database;

  Lessons(Session database) {
    this.database = database;
  }

  /**
   * Takes up the lessons of a course that was saved before: new texts replace old ones, and one
   * that the course no longer lists is shown no more.
   */
  public void save(CourseId course, CourseDefinition definition, List<Lesson> lessons) {
    lessons.forEach(lesson -> save(course, lesson));
    database
        .createNativeMutationQuery("UPDATE lessons SET unit_id = NULL WHERE course_id = :course")
        .setParameter("course", course.value())
        .executeUpdate();
    for (int unit = 0; unit < definition.units().size(); unit++) {
      var items = definition.units().get(unit).items();
      for (int position = 0; position < items.size(); position++) {
        if (items.get(position) instanceof CourseDefinition.Item.OfLesson lesson) {
          database
              .createNativeMutationQuery(PLACE)
              .setParameter("course", course.value())
              .setParameter("unit", unit)
              .setParameter("position", position)
              .setParameter("slug", lesson.slug())
              .executeUpdate();
        }
      }
    }
  }

  /** Puts a changed lesson into the place of the one of its name, and where that is followed. */
  public void save(CourseId course, Lesson lesson) {
    database
        .createNativeMutationQuery(SAVE)
        .setParameter("course", course.value())
        .setParameter("slug", lesson.slug())
        .setParameter("title", lesson.title())
        .setParameter("slides", lesson.deck().slides().size())
        .setParameter("minutes", lesson.minutes())
        .setParameter("hash", lesson.files().hash())
        .setParameter("folder", FolderZip.write(lesson.files()))
        .executeUpdate();
    database
        .createNativeMutationQuery(FOLLOW)
        .setParameter("course", course.value())
        .setParameter("slug", lesson.slug())
        .executeUpdate();
  }

  /** The titles of lessons whose text has changed in the course that they were copied from. */
  List<String> behind(CourseId course) {
    return database
        .createNativeQuery(BEHIND, String.class)
        .setParameter("course", course.value())
        .getResultList();
  }

  /** Takes the texts of now from the courses that keep them; returns how many had changed. */
  int takeNewest(CourseId course) {
    return database
        .createNativeMutationQuery(TAKE)
        .setParameter("course", course.value())
        .executeUpdate();
  }

  /** Whether the texts that a course took from another one stay when they are changed there. */
  void pin(CourseId course, boolean pinned) {
    database
        .createNativeMutationQuery(PIN)
        .setParameter("course", course.value())
        .setParameter("pinned", pinned)
        .executeUpdate();
  }

  /** The lessons of a course, in the order of its units. */
  public List<CourseLesson> of(CourseId course) {
    return database
        .createNativeQuery(IN_ORDER, Tuple.class)
        .setParameter("course", course.value())
        .getResultStream()
        .map(Lessons::lesson)
        .toList();
  }

  public Optional<CourseLesson> find(CourseId course, String slug) {
    return of(course).stream().filter(lesson -> lesson.slug().equals(slug)).findFirst();
  }

  /** The deck of a lesson, with its figures. */
  public Lesson open(CourseLesson lesson) {
    byte[] folder =
        database
            .createNativeQuery(FOLDER, byte[].class)
            .setParameter("lesson", lesson.id().value())
            .getSingleResult();
    return Lesson.of(lesson.slug(), FolderZip.read(folder));
  }

  /** Records that a learner reached the last slide. */
  public void markRead(LessonId lesson, AccountId learner) {
    change(READ, lesson, learner);
  }

  /** Takes that back, for somebody who wants to read it anew. */
  public void markUnread(LessonId lesson, AccountId learner) {
    change(FORGET, lesson, learner);
  }

  /** What a learner has read, in all courses. */
  public Set<LessonId> readBy(AccountId learner) {
    return database
        .createNativeQuery(READ_BY, Long.class)
        .setParameter("account", learner.value())
        .getResultStream()
        .map(LessonId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void change(String statement, LessonId lesson, AccountId learner) {
    database
        .createNativeMutationQuery(statement)
        .setParameter("lesson", lesson.value())
        .setParameter("account", learner.value())
        .executeUpdate();
  }

  private static CourseLesson lesson(Tuple row) {
    return new CourseLesson(
        new LessonId(row.get("id", Long.class)),
        row.get("slug", String.class),
        row.get("title", String.class),
        row.get("slides", Integer.class),
        row.get("minutes", Integer.class));
  }
}

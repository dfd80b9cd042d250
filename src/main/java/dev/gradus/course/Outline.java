package dev.gradus.course;

import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The units of a course that is kept in the web, and what stands in which; a course that is kept in
 * files is changed there. Each change is in the audit trail.
 */
@ApplicationScoped
@Transactional
public class Outline {

  /** How many characters the title of a course or of a unit may have. */
  public static final int LONGEST = 200;

  /** How many characters the summary of a course may have. */
  public static final int LONGEST_SUMMARY = 1_000;

  private static final String LOCK = "SELECT id FROM courses WHERE id = :course FOR UPDATE";

  private static final String UNITS =
      "SELECT id, title FROM units WHERE course_id = :course ORDER BY position";

  private static final String ENTRIES =
      """
      SELECT 'exercise' AS kind, id, slug, unit_id AS unit, position FROM exercises
       WHERE course_id = :course AND unit_id IS NOT NULL
      UNION ALL
      SELECT 'lesson', id, slug, unit_id, position FROM lessons
       WHERE course_id = :course AND unit_id IS NOT NULL
       ORDER BY position, id
      """;

  private static final String UNLISTED =
      """
      SELECT 'exercise' AS kind, id, slug FROM exercises
       WHERE course_id = :course AND unit_id IS NULL AND current_version_id IS NOT NULL
      UNION ALL
      SELECT 'lesson', id, slug FROM lessons WHERE course_id = :course AND unit_id IS NULL
       ORDER BY slug
      """;

  private static final String UNLIST = "UPDATE %ss SET unit_id = NULL WHERE id = :id";

  private static final String NAME =
      "UPDATE courses SET title = :title, summary = :summary WHERE id = :course";

  private static final String ADD_UNIT =
      """
      INSERT INTO units (course_id, position, title)
      SELECT :course, COALESCE(max(position) + 1, 0), :title FROM units WHERE course_id = :course
      """;

  private static final String NAME_UNIT = "UPDATE units SET title = :title WHERE id = :unit";
  private static final String REMOVE_UNIT = "DELETE FROM units WHERE id = :unit";

  // Positions are unique in a course: all step aside before they are given anew.
  private static final String STEP_ASIDE =
      "UPDATE units SET position = -1 - position WHERE course_id = :course";

  private static final String PLACE_UNIT = "UPDATE units SET position = :position WHERE id = :unit";

  private static final String PLACE =
      "UPDATE %ss SET unit_id = :unit, position = :position WHERE id = :id";

  private final Session database;
  private final AuditTrail audit;

  Outline(Session database, AuditTrail audit) {
    this.database = database;
    this.audit = audit;
  }

  /** One unit with what stands in it, published or not. */
  public record Part(long id, String title, List<Entry> entries) {

    public Part {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A lesson or an exercise.
   *
   * @param kind {@code lesson} or {@code exercise}
   */
  public record Entry(String kind, long id, String slug) {

    private boolean isOf(String kind, String slug) {
      return this.kind.equals(kind) && this.slug.equals(slug);
    }
  }

  /** Where something goes: one place towards the front or the back. */
  public enum Step {
    UP,
    DOWN
  }

  /** All units of a course, also those in which nothing stands yet. */
  public List<Part> of(CourseId course) {
    var entries =
        database
            .createNativeQuery(ENTRIES, Tuple.class)
            .setParameter("course", course.value())
            .getResultStream()
            .collect(Collectors.groupingBy(row -> row.get("unit", Long.class)));
    return database
        .createNativeQuery(UNITS, Tuple.class)
        .setParameter("course", course.value())
        .getResultStream()
        .map(
            row ->
                new Part(
                    row.get("id", Long.class),
                    row.get("title", String.class),
                    entries.getOrDefault(row.get("id", Long.class), List.of()).stream()
                        .map(Outline::entry)
                        .toList()))
        .toList();
  }

  /** What the course no longer lists: nobody finds it, and what was handed in stays. */
  public List<Entry> unlisted(CourseId course) {
    return database
        .createNativeQuery(UNLISTED, Tuple.class)
        .setParameter("course", course.value())
        .getResultStream()
        .map(Outline::entry)
        .toList();
  }

  private static Entry entry(Tuple row) {
    return new Entry(
        row.get("kind", String.class), row.get("id", Long.class), row.get("slug", String.class));
  }

  /** Gives a course another title and summary. */
  public void name(Course course, String title, String summary, AccountId by) {
    database
        .createNativeMutationQuery(NAME)
        .setParameter("title", title)
        .setParameter("summary", summary)
        .setParameter("course", course.id().value())
        .executeUpdate();
    record(course, "course.name", "", course.title(), title, by);
  }

  /** Adds a unit behind all others. */
  public void addUnit(Course course, String title, AccountId by) {
    lock(course);
    database
        .createNativeMutationQuery(ADD_UNIT)
        .setParameter("course", course.id().value())
        .setParameter("title", title)
        .executeUpdate();
    record(course, "unit.add", "", "", title, by);
  }

  /** Gives a unit another title; nothing happens if it is gone. */
  public void nameUnit(Course course, long unit, String title, AccountId by) {
    var part = part(of(course.id()), unit);
    if (part.isEmpty() || part.get().title().equals(title)) {
      return;
    }
    database
        .createNativeMutationQuery(NAME_UNIT)
        .setParameter("title", title)
        .setParameter("unit", unit)
        .executeUpdate();
    record(course, "unit.name", "", part.get().title(), title, by);
  }

  /**
   * Takes away a unit in which nothing stands.
   *
   * @return whether it is gone
   */
  public boolean removeUnit(Course course, long unit, AccountId by) {
    lock(course);
    var part = part(of(course.id()), unit);
    if (part.filter(found -> found.entries().isEmpty()).isEmpty()) {
      return part.isEmpty();
    }
    database.createNativeMutationQuery(REMOVE_UNIT).setParameter("unit", unit).executeUpdate();
    arrange(course, of(course.id()));
    record(course, "unit.remove", "", part.get().title(), "", by);
    return true;
  }

  /** Moves a unit past its neighbour; at the end it stays. */
  public void moveUnit(Course course, long unit, Step step, AccountId by) {
    lock(course);
    var parts = new ArrayList<>(of(course.id()));
    int from = parts.indexOf(part(parts, unit).orElse(null));
    int to = from + (step == Step.UP ? -1 : 1);
    if (from < 0 || to < 0 || to >= parts.size()) {
      return;
    }
    Collections.swap(parts, from, to);
    arrange(course, parts);
    record(course, "unit.move", parts.get(to).title(), place(from), place(to), by);
  }

  /** Gives the units of a course their places from the first on, without a gap. */
  private void arrange(Course course, List<Part> parts) {
    database
        .createNativeMutationQuery(STEP_ASIDE)
        .setParameter("course", course.id().value())
        .executeUpdate();
    for (int position = 0; position < parts.size(); position++) {
      database
          .createNativeMutationQuery(PLACE_UNIT)
          .setParameter("position", position)
          .setParameter("unit", parts.get(position).id())
          .executeUpdate();
    }
  }

  /**
   * Moves a lesson or an exercise past its neighbour; from the end of its unit into the unit beside
   * it.
   */
  public void move(Course course, String kind, String slug, Step step, AccountId by) {
    lock(course);
    var parts = of(course.id());
    for (int index = 0; index < parts.size(); index++) {
      for (var entry : parts.get(index).entries()) {
        if (entry.isOf(kind, slug)) {
          move(course, parts, index, entry, step, by);
          return;
        }
      }
    }
  }

  private void move(
      Course course, List<Part> parts, int index, Entry entry, Step step, AccountId by) {
    var here = new ArrayList<>(parts.get(index).entries());
    int from = here.indexOf(entry);
    int to = from + (step == Step.UP ? -1 : 1);
    if (to >= 0 && to < here.size()) {
      Collections.swap(here, from, to);
      place(parts.get(index), here);
    } else {
      int beside = index + (step == Step.UP ? -1 : 1);
      if (beside < 0 || beside >= parts.size()) {
        return;
      }
      here.remove(entry);
      var there = new ArrayList<>(parts.get(beside).entries());
      there.add(step == Step.UP ? there.size() : 0, entry);
      place(parts.get(index), here);
      place(parts.get(beside), there);
    }
    record(
        course, entry.kind() + ".move", entry.slug(), "", step.name().toLowerCase(Locale.ROOT), by);
  }

  /** Takes a lesson or an exercise off the list; submissions and grades stay. */
  public void unlist(Course course, String kind, String slug, AccountId by) {
    lock(course);
    of(course.id()).stream()
        .flatMap(part -> part.entries().stream())
        .filter(entry -> entry.isOf(kind, slug))
        .findFirst()
        .ifPresent(
            entry -> {
              database
                  .createNativeMutationQuery(UNLIST.formatted(entry.kind()))
                  .setParameter("id", entry.id())
                  .executeUpdate();
              record(course, kind + ".unlist", slug, "", "", by);
            });
  }

  /** Lists again, at the end of the last unit, what was taken off. */
  public void list(Course course, String kind, String slug, AccountId by) {
    lock(course);
    var parts = of(course.id());
    var entry = unlisted(course.id()).stream().filter(one -> one.isOf(kind, slug)).findFirst();
    if (parts.isEmpty() || entry.isEmpty()) {
      return;
    }
    var entries = new ArrayList<>(parts.getLast().entries());
    entries.add(entry.get());
    place(parts.getLast(), entries);
    record(course, kind + ".list", slug, "", parts.getLast().title(), by);
  }

  private void place(Part part, List<Entry> entries) {
    for (int position = 0; position < entries.size(); position++) {
      var entry = entries.get(position);
      database
          .createNativeMutationQuery(PLACE.formatted(entry.kind()))
          .setParameter("unit", part.id())
          .setParameter("position", position)
          .setParameter("id", entry.id())
          .executeUpdate();
    }
  }

  private static String place(int index) {
    return String.valueOf(index + 1);
  }

  /** One change of a course at a time. */
  private void lock(Course course) {
    database
        .createNativeQuery(LOCK, Long.class)
        .setParameter("course", course.id().value())
        .getSingleResult();
  }

  private static Optional<Part> part(List<Part> parts, long unit) {
    return parts.stream().filter(part -> part.id() == unit).findFirst();
  }

  private void record(
      Course course, String action, String details, String before, String after, AccountId by) {
    database.clear();
    audit.record(
        Optional.of(by),
        new Deed(action, "course " + course.slug(), details, course.slug(), before, after));
  }
}

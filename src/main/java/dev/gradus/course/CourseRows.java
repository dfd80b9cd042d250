package dev.gradus.course;

import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads courses with all that is listed in them, in one query however many units they have. */
final class CourseRows {

  // What stands at one place, as all exercises do that were added in the web, is ordered by age.
  private static final String SELECT =
      """
      SELECT c.id AS id, c.slug AS slug, c.title AS title, c.term AS term, c.summary AS summary,
             c.admission AS admission, u.id AS unit, u.title AS unit_title,
             i.lesson AS lesson, i.slug AS item
        FROM courses c
        LEFT JOIN units u ON u.course_id = c.id
        LEFT JOIN LATERAL (
             SELECT true AS lesson, l.slug, l.position, l.id
               FROM lessons l WHERE l.course_id = c.id AND l.unit_id = u.id
              UNION ALL
             SELECT false, x.slug, x.position, x.id
               FROM exercises x
              WHERE x.course_id = c.id AND x.unit_id = u.id AND x.current_version_id IS NOT NULL
             ) i ON true
      """;

  private static final String ORDER =
      " ORDER BY c.title, c.id, u.position, i.position, i.lesson DESC, i.id";

  static final String ALL = SELECT + ORDER;
  static final String BY_ID = SELECT + "WHERE c.id = :id" + ORDER;
  static final String BY_SLUG = SELECT + "WHERE c.slug = :slug" + ORDER;

  private CourseRows() {}

  /** The courses of these rows, in their order. */
  static List<Course> courses(List<Tuple> rows) {
    var byId = new LinkedHashMap<Long, List<Tuple>>();
    rows.forEach(row -> byId.computeIfAbsent(id(row), _ -> new ArrayList<>()).add(row));
    return byId.values().stream().map(CourseRows::course).toList();
  }

  private static Course course(List<Tuple> rows) {
    var first = rows.getFirst();
    return new Course(
        new CourseId(id(first)),
        first.get("slug", String.class),
        first.get("title", String.class),
        first.get("term", String.class),
        first.get("summary", String.class),
        Admission.of(first.get("admission", String.class)).orElseThrow(),
        units(rows));
  }

  /** A unit in which nothing is listed is not shown. */
  private static List<Unit> units(List<Tuple> rows) {
    Map<Long, List<Tuple>> byUnit = new LinkedHashMap<>();
    for (var row : rows) {
      if (row.get("item") != null) {
        byUnit.computeIfAbsent(row.get("unit", Long.class), _ -> new ArrayList<>()).add(row);
      }
    }
    return byUnit.values().stream()
        .map(
            items ->
                new Unit(
                    items.getFirst().get("unit_title", String.class),
                    items.stream().map(CourseRows::item).toList()))
        .toList();
  }

  private static Unit.Item item(Tuple row) {
    var slug = row.get("item", String.class);
    return row.get("lesson", Boolean.class)
        ? new Unit.Item.OfLesson(slug)
        : new Unit.Item.OfExercise(slug);
  }

  private static long id(Tuple row) {
    return row.get("id", Long.class);
  }
}

package dev.gradus.course;

import dev.gradus.exercise.CourseDefinition;
import dev.gradus.exercise.ExerciseId;
import dev.gradus.exercise.ExerciseVersionId;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** All courses, and where each exercise stands in them. */
@ApplicationScoped
@Transactional
public class Courses {

  /** Behind all that a folder lists; those that share it are ordered by age. */
  private static final int LAST = 10_000;

  // Of a course that is over grades would change, by what full marks of a newer version are.
  private static final String PUBLISHED =
      """
      UPDATE exercises x SET current_version_id = :version
        FROM courses c
       WHERE c.id = x.course_id AND (x.id = :exercise OR x.source_id = :exercise)
         AND NOT x.pinned AND (c.archived_at IS NULL OR x.current_version_id IS NULL)
      """;

  private final CourseRepository courses;
  private final CourseExerciseRepository exercises;
  private final Session database;

  Courses(CourseRepository courses, CourseExerciseRepository exercises, Session database) {
    this.courses = courses;
    this.exercises = exercises;
    this.database = database;
  }

  /** Every course, by title. */
  public List<Course> all() {
    return CourseRows.courses(read(CourseRows.ALL).getResultList());
  }

  public Optional<Course> find(String slug) {
    return only(read(CourseRows.BY_SLUG).setParameter("slug", slug));
  }

  public Optional<CourseExercise> exercise(CourseId course, String slug) {
    return placed(course, slug).firstResultOptional().map(Courses::exercise);
  }

  /** The course in which an exercise is kept: its own, or the one from which it was copied. */
  public Course keeper(CourseExercise exercise) {
    var source = exercises.findById(exercise.source().value());
    long id = Objects.requireNonNull(Objects.requireNonNull(source.course).id);
    return only(read(CourseRows.BY_ID).setParameter("id", id)).orElseThrow();
  }

  /** The published exercises of a course, in the order of its units. */
  public List<CourseExercise> exercises(CourseId course) {
    return exercises
        .find(
            "course.id = ?1 and unit is not null and currentVersion is not null"
                + " order by unit.position, position, id",
            course.value())
        .stream()
        .map(Courses::exercise)
        .toList();
  }

  /** All exercises that a course has or had, whether they are still listed or not. */
  public List<CourseExercise> everyExercise(CourseId course) {
    return exercises.find("course.id = ?1 order by id", course.value()).stream()
        .map(Courses::exercise)
        .toList();
  }

  /** The slugs of all exercises that stand in a unit, published or not, in order. */
  public List<String> listed(CourseId course) {
    return exercises
        .find(
            "course.id = ?1 and unit is not null order by unit.position, position, id",
            course.value())
        .stream()
        .map(exercise -> exercise.slug)
        .toList();
  }

  /**
   * Takes up a course as its folder lists it now: creates what is new, reorders what is there, and
   * unlists exercises of the folder that are gone without deleting them. What authors keep in the
   * web stays where it is.
   */
  public CourseId save(CourseDefinition definition) {
    var course =
        courses
            .find("slug", definition.slug())
            .firstResultOptional()
            .orElseGet(() -> newCourse(definition.slug()));
    course.title = definition.title();
    course.summary = definition.summary().orElse("");
    courses.persist(course);
    var courseId = new CourseId(Objects.requireNonNull(course.id));
    exercises.update(
        "unit = null where course.id = ?1 and owner = ?2", courseId.value(), Owner.FILES.label());
    place(definition, course, Owner.FILES);
    return courseId;
  }

  /**
   * Makes a course that is kept in the web, with a place for each of its exercises.
   *
   * @throws CourseNameTakenException if there is a course of that name
   */
  public Course create(CourseDefinition definition) {
    if (courses.count("slug", definition.slug()) > 0) {
      throw new CourseNameTakenException(definition.slug());
    }
    var course = newCourse(definition.slug());
    course.title = definition.title();
    course.summary = definition.summary().orElse("");
    course.owner = Owner.WEB.label();
    courses.persist(course);
    place(definition, course, Owner.WEB);
    return find(definition.slug()).orElseThrow();
  }

  /** By whom a course is kept, if there is one of that name. */
  public Optional<Owner> owner(String slug) {
    return courses.find("slug", slug).firstResultOptional().map(course -> Owner.of(course.owner));
  }

  private void place(CourseDefinition definition, CourseEntity course, Owner owner) {
    for (int position = 0; position < definition.units().size(); position++) {
      place(definition.units().get(position), unit(course, position), owner);
    }
    database.flush();
    database.clear();
  }

  /**
   * Makes a published version the one that new submissions are graded against, in all courses that
   * take the versions of this exercise, are not pinned to another one, and are not over.
   */
  public void published(ExerciseId exercise, ExerciseVersionId version) {
    database
        .createNativeMutationQuery(PUBLISHED)
        .setParameter("version", version.value())
        .setParameter("exercise", exercise.value())
        .executeUpdate();
  }

  /** Chooses the version that new submissions are graded against, in the course of this one. */
  void use(ExerciseId exercise, ExerciseVersionId version, boolean pinned) {
    exercises.update(
        "currentVersion = ?1, pinned = ?2 where id = ?3",
        version.value(),
        pinned,
        exercise.value());
  }

  /** How many units a course has. */
  public int units(CourseId course) {
    return courses.findById(course.value()).units.size();
  }

  /**
   * Places a new exercise that is kept in the web at the end of a unit, by its position; of the
   * last one before, where that unit was taken away meanwhile.
   */
  public CourseExercise add(CourseId course, int unit, String slug) {
    var entity = new CourseExerciseEntity();
    entity.course = courses.findById(course.value());
    entity.unit = nearest(Objects.requireNonNull(entity.course), unit);
    entity.slug = slug;
    entity.owner = Owner.WEB.label();
    entity.position = LAST;
    database.persist(entity.unit);
    exercises.persist(entity);
    database.flush();
    return exercise(entity);
  }

  private PanacheQuery<CourseExerciseEntity> placed(CourseId course, String slug) {
    return exercises.find(
        "from CourseExerciseEntity e left join fetch e.course left join fetch e.unit"
            + " where e.course.id = ?1 and e.slug = ?2",
        course.value(),
        slug);
  }

  private void place(CourseDefinition.Unit listed, UnitEntity unit, Owner owner) {
    var course = Objects.requireNonNull(unit.course);
    unit.title = listed.title();
    database.persist(unit);
    for (int position = 0; position < listed.items().size(); position++) {
      if (!(listed.items().get(position) instanceof CourseDefinition.Item.OfExercise item)) {
        continue;
      }
      var slug = item.slug();
      var exercise =
          placed(new CourseId(Objects.requireNonNull(course.id)), slug)
              .firstResultOptional()
              .orElseGet(() -> newExercise(owner));
      exercise.course = course;
      exercise.slug = slug;
      exercise.unit = unit;
      exercise.position = position;
      exercises.persist(exercise);
    }
  }

  private static CourseExerciseEntity newExercise(Owner owner) {
    var exercise = new CourseExerciseEntity();
    exercise.owner = owner.label();
    return exercise;
  }

  private static CourseEntity newCourse(String slug) {
    var course = new CourseEntity();
    course.slug = slug;
    return course;
  }

  private static UnitEntity nearest(CourseEntity course, int position) {
    return course.units.stream()
        .filter(unit -> unit.position <= position)
        .reduce((_, later) -> later)
        .orElseGet(
            () -> {
              var first = unit(course, 0);
              first.title = first.title.isEmpty() ? course.title : first.title;
              return first;
            });
  }

  private static UnitEntity unit(CourseEntity course, int position) {
    return course.units.stream()
        .filter(unit -> unit.position == position)
        .findFirst()
        .orElseGet(
            () -> {
              var unit = new UnitEntity();
              unit.course = course;
              unit.position = position;
              course.units.add(unit);
              return unit;
            });
  }

  private NativeQuery<Tuple> read(String query) {
    return database.createNativeQuery(query, Tuple.class);
  }

  private static Optional<Course> only(NativeQuery<Tuple> query) {
    return CourseRows.courses(query.getResultList()).stream().findFirst();
  }

  private static CourseExercise exercise(CourseExerciseEntity entity) {
    long id = Objects.requireNonNull(entity.id);
    return new CourseExercise(
        new ExerciseId(id),
        new CourseId(Objects.requireNonNull(Objects.requireNonNull(entity.course).id)),
        entity.slug,
        Owner.of(entity.owner),
        new ExerciseId(Optional.ofNullable(entity.source).orElse(id)),
        version(entity.currentVersion),
        entity.pinned);
  }

  private static Optional<ExerciseVersionId> version(@Nullable Long id) {
    return Optional.ofNullable(id).map(ExerciseVersionId::new);
  }
}

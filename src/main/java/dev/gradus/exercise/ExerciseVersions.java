package dev.gradus.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Every version of every exercise that was ever published, and their banks of variants. */
@ApplicationScoped
@Transactional
public class ExerciseVersions {

  private static final String ADD_VARIANT =
      """
      INSERT INTO variants (exercise_version_id, number, content)
      VALUES (:version, :number, :content)
      """;

  private static final String SIGN =
      """
      UPDATE exercise_versions SET published_by = :by, waived = CAST(:waived AS jsonb)
       WHERE id = :version
      """;

  private static final String NEWEST =
      """
      SELECT exercise_id AS exercise, max(number) AS number FROM exercise_versions
       WHERE exercise_id IN (:exercises) GROUP BY exercise_id
      """;

  private static final String VARIANT =
      """
      SELECT content FROM variants
       WHERE exercise_version_id = :version AND number = :number
      """;

  private final ExerciseVersionRepository versions;
  private final Session database;
  private final Clock clock;

  /** Versions never change, so what was read and validated once is kept. */
  private final ConcurrentMap<ExerciseVersionId, ExerciseVersion> read = new ConcurrentHashMap<>();

  ExerciseVersions(ExerciseVersionRepository versions, Session database, Clock clock) {
    this.versions = versions;
    this.database = database;
    this.clock = clock;
  }

  /** The version of this name, which must exist. */
  public ExerciseVersion version(ExerciseVersionId id) {
    return read.computeIfAbsent(id, _ -> version(versions.findById(id.value())));
  }

  /** The newest version of an exercise, if any was published. */
  public Optional<ExerciseVersion> newest(ExerciseId exercise) {
    return versions
        .find("exercise = ?1 order by number desc", exercise.value())
        .firstResultOptional()
        .map(ExerciseVersions::version);
  }

  /** The numbers of the newest versions of exercises; none of what was never published. */
  public Map<ExerciseId, Integer> newestNumbers(Collection<ExerciseId> exercises) {
    if (exercises.isEmpty()) {
      return Map.of();
    }
    return database
        .createNativeQuery(NEWEST, Tuple.class)
        .setParameter("exercises", exercises.stream().map(ExerciseId::value).toList())
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> new ExerciseId(row.get("exercise", Long.class)),
                row -> row.get("number", Integer.class)));
  }

  /** The version of an exercise with this number. */
  public Optional<ExerciseVersion> find(ExerciseId exercise, int number) {
    return versions
        .find("exercise = ?1 and number = ?2", exercise.value(), number)
        .firstResultOptional()
        .map(ExerciseVersions::version);
  }

  /** Publishes an exercise as its next version, for ever. */
  public ExerciseVersion add(ExerciseId id, Exercise exercise, VariantBank bank) {
    var entity = new ExerciseVersionEntity();
    entity.exercise = id.value();
    entity.slug = exercise.slug();
    entity.number = 1 + newest(id).map(ExerciseVersion::number).orElse(0);
    entity.contentHash = exercise.folder().hash();
    entity.folder = FolderZip.write(exercise.folder());
    entity.title = exercise.title();
    entity.maxScore = exercise.maxScore();
    entity.variants = bank.variants().size();
    entity.secret = bank.secret();
    entity.publishedAt = clock.instant();
    versions.persist(entity);
    versions.flush();
    for (int number = 0; number < bank.variants().size(); number++) {
      database
          .createNativeMutationQuery(ADD_VARIANT)
          .setParameter("version", entity.id)
          .setParameter("number", number)
          .setParameter("content", bank.variants().get(number))
          .executeUpdate();
    }
    return version(entity);
  }

  /** Records who published a version, and what was waived for it, as JSON. */
  public void sign(ExerciseVersionId version, long by, String waived) {
    database
        .createNativeMutationQuery(SIGN)
        .setParameter("by", by)
        .setParameter("waived", waived)
        .setParameter("version", version.value())
        .executeUpdate();
  }

  /** One variant of a version's bank, as the bytes in which it was written. */
  public byte[] variant(ExerciseVersionId version, int number) {
    return database
        .createNativeQuery(VARIANT, byte[].class)
        .setParameter("version", version.value())
        .setParameter("number", number)
        .getSingleResult();
  }

  private static ExerciseVersion version(ExerciseVersionEntity entity) {
    return new ExerciseVersion(
        new ExerciseVersionId(Objects.requireNonNull(entity.id)),
        new ExerciseId(entity.exercise),
        entity.number,
        entity.contentHash,
        entity.variants,
        entity.secret,
        Exercise.read(entity.slug, FolderZip.read(entity.folder)));
  }
}

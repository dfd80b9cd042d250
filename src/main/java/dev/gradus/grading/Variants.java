package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseVersion;
import dev.gradus.exercise.ExerciseVersionId;
import dev.gradus.exercise.ExerciseVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The variants that learners get; what was read once is kept while there is memory for it. */
@ApplicationScoped
class Variants {

  private record Key(ExerciseVersionId version, int number) {}

  private final ExerciseVersions versions;
  private final ConcurrentMap<Key, SoftReference<Variant>> read = new ConcurrentHashMap<>();

  Variants(ExerciseVersions versions) {
    this.versions = versions;
  }

  /** The variant of this learner, the same each time. */
  Variant of(ExerciseVersion version, AccountId learner) {
    return variant(new Key(version.id(), version.variantOf(learner.value())));
  }

  private Variant variant(Key key) {
    return Optional.ofNullable(read.get(key)).map(SoftReference::get).orElseGet(() -> read(key));
  }

  private Variant read(Key key) {
    var variant = VariantCodec.read(versions.variant(key.version(), key.number()));
    if (key.number() > 0) {
      variant = variant.with(variant(new Key(key.version(), 0)));
    }
    read.put(key, new SoftReference<>(variant));
    return variant;
  }
}

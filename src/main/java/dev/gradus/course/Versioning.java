package dev.gradus.course;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which versions of its exercises a course has that was copied from another one. */
public enum Versioning {
  /** The newest that is published, now and whenever a newer one is. */
  NEWEST,
  /** Exactly those that the other course has, until an instructor moves on. */
  PINNED;

  /** As it is stored in addresses and told. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Versioning> of(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }
}

package dev.gradus.course;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How learners get into a course. */
public enum Admission {
  /** Everybody who signs in may work in it, and is enrolled by that. */
  OPEN,
  /** With a code, or the link that holds it, or by being put on the list. */
  CODE,
  /** Only by being put on the list. */
  LIST;

  /** As it is stored and told. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Admission> of(String label) {
    return Arrays.stream(values()).filter(admission -> admission.label().equals(label)).findFirst();
  }
}

package dev.gradus.account;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an account may do on this site, with the names that LTI uses; each includes those before.
 */
public enum Role {
  LEARNER,
  ASSISTANT,
  INSTRUCTOR,
  ADMINISTRATOR;

  /** The names for {@code @RolesAllowed}, which takes constants only. */
  public static final class Name {
    public static final String LEARNER = "LEARNER";
    public static final String ASSISTANT = "ASSISTANT";
    public static final String INSTRUCTOR = "INSTRUCTOR";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Name() {}
  }

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /** This role's name and the names of all that it includes. */
  public Set<String> names() {
    return Arrays.stream(values())
        .filter(this::includes)
        .map(Role::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}

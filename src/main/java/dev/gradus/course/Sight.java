package dev.gradus.course;

import dev.gradus.account.AccountId;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The learners of a course whose work somebody sees who teaches there.
 *
 * @param all whether these are all that there are and have been; then none is named
 */
public record Sight(boolean all, Set<AccountId> learners) {

  public static final Sight ALL = new Sight(true, Set.of());
  public static final Sight NOBODY = new Sight(false, Set.of());

  public Sight {
    learners = Set.copyOf(learners);
  }

  static Sight of(Set<AccountId> learners) {
    return new Sight(false, learners);
  }

  public boolean includes(AccountId learner) {
    return all || learners.contains(learner);
  }

  /** Of those who are seen, only these. */
  public Sight only(Set<AccountId> some) {
    Predicate<AccountId> seen = this::includes;
    return of(some.stream().filter(seen).collect(Collectors.toUnmodifiableSet()));
  }
}

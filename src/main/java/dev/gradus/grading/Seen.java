package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.course.Sight;
import java.util.List;

/** The learners who are seen, as a statement takes them. */
final class Seen {

  /** No account has this id: a list in a statement can't be empty. */
  private static final List<Long> NOBODY = List.of(0L);

  private Seen() {}

  static List<Long> ids(Sight sight) {
    return sight.learners().isEmpty()
        ? NOBODY
        : sight.learners().stream().map(AccountId::value).sorted().toList();
  }
}

package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.submission.Drafts;
import dev.gradus.submission.Keeping;
import dev.gradus.submission.SourceProblem;
import dev.gradus.web.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Keeps what is typed in an editor, if it can be kept. */
@ApplicationScoped
class TypedDrafts {

  private final Drafts drafts;

  TypedDrafts(Drafts drafts) {
    this.drafts = drafts;
  }

  /** Why a text can't be kept; one that is empty can. */
  static Optional<SourceProblem> problem(String source) {
    return SourceProblem.of(source).filter(problem -> problem != SourceProblem.EMPTY);
  }

  /** Keeps a text that was sent on the way; one that can't be kept is spoken of elsewhere. */
  void keep(Account learner, Catalogue.Entry entry, String source, int known) {
    if (problem(source).isEmpty()) {
      keepChecked(learner, entry, source, known);
    }
  }

  Keeping keepChecked(Account learner, Catalogue.Entry entry, String source, int known) {
    return drafts.keep(learner.id(), entry.placed().id(), source, known);
  }
}

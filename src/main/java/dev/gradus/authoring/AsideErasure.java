package dev.gradus.authoring;

import dev.gradus.account.AccountErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * Takes away what a person who is erased typed beside drafts. Exercises that they wrote stay, and
 * tell their author no longer.
 */
@ApplicationScoped
@Transactional
class AsideErasure {

  private static final String ERASE =
      "DELETE FROM exercise_draft_asides WHERE author_id = :account";

  private final Session database;

  AsideErasure(Session database) {
    this.database = database;
  }

  void erase(@Observes AccountErased person) {
    database
        .createNativeMutationQuery(ERASE)
        .setParameter("account", person.id().value())
        .executeUpdate();
  }
}

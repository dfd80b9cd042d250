package dev.gradus.gradebook;

import dev.gradus.account.AccountErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Takes away why grades of a person who is erased were set by hand; the grades stay. */
@ApplicationScoped
@Transactional
class OverrideErasure {

  private static final String ERASE =
      "UPDATE grade_overrides SET reason = 'erased' WHERE learner_id = :account";

  private final Session database;

  OverrideErasure(Session database) {
    this.database = database;
  }

  void erase(@Observes AccountErased person) {
    database
        .createNativeMutationQuery(ERASE)
        .setParameter("account", person.id().value())
        .executeUpdate();
  }
}

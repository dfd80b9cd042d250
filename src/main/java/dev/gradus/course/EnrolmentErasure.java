package dev.gradus.course;

import dev.gradus.account.AccountErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** Takes away what courses keep of a person who is erased. Their due times stay, for the scores. */
@ApplicationScoped
@Transactional
class EnrolmentErasure {

  private static final List<String> STATEMENTS =
      List.of(
          "DELETE FROM enrolments WHERE account_id = :account",
          "DELETE FROM unenrolments WHERE account_id = :account",
          "DELETE FROM section_learners WHERE account_id = :account",
          "DELETE FROM section_assistants WHERE account_id = :account",
          "DELETE FROM lesson_readings WHERE account_id = :account",
          "UPDATE extensions SET reason = 'erased' WHERE learner_id = :account");

  private final Session database;

  EnrolmentErasure(Session database) {
    this.database = database;
  }

  void erase(@Observes AccountErased person) {
    for (var statement : STATEMENTS) {
      database
          .createNativeMutationQuery(statement)
          .setParameter("account", person.id().value())
          .executeUpdate();
    }
    database
        .createNativeMutationQuery("DELETE FROM expected_enrolments WHERE username = :username")
        .setParameter("username", person.username())
        .executeUpdate();
  }
}

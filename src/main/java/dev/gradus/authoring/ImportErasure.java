package dev.gradus.authoring;

import dev.gradus.account.AccountErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * Takes away what a person who is erased uploaded. What became a course stays with it, and tells no
 * longer who brought it.
 */
@ApplicationScoped
@Transactional
class ImportErasure {

  // What the uploaded file was called is in the trail.
  private static final String ERASE_TRAIL =
      """
      UPDATE audit_entries SET details = ''
       WHERE actor_id = :account AND action = 'course.import'
      """;

  private final Session database;
  private final CourseImports imports;

  ImportErasure(Session database, CourseImports imports) {
    this.database = database;
    this.imports = imports;
  }

  void erase(@Observes AccountErased person) {
    imports.disown(person.id());
    database
        .createNativeMutationQuery(ERASE_TRAIL)
        .setParameter("account", person.id().value())
        .executeUpdate();
  }
}

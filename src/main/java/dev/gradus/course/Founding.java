package dev.gradus.course;

import dev.gradus.account.Account;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import dev.gradus.account.Role;
import dev.gradus.exercise.CourseDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Makes courses in which nothing stands yet. */
@ApplicationScoped
public class Founding {

  private final Courses courses;
  private final Roster roster;
  private final AuditTrail audit;

  Founding(Courses courses, Roster roster, AuditTrail audit) {
    this.courses = courses;
    this.roster = roster;
    this.audit = audit;
  }

  /**
   * Makes a course that is kept in the web, with its first instructor.
   *
   * @throws CourseNameTakenException if there is a course of that name
   */
  @Transactional
  public Course found(String slug, String title, Optional<Account> instructor, Account by) {
    var course = courses.create(new CourseDefinition(slug, title, Optional.empty(), List.of()));
    audit.record(
        Optional.of(by.id()), new Deed("course.create", "course " + slug, "", slug, "", title));
    instructor.ifPresent(account -> roster.enrol(course, account, Role.INSTRUCTOR, by));
    return course;
  }
}

package dev.gradus.authoring;

import dev.gradus.account.Account;
import dev.gradus.account.AuditTrail;
import dev.gradus.course.Admission;
import dev.gradus.course.Course;
import dev.gradus.course.Courses;
import dev.gradus.course.Lessons;
import dev.gradus.course.Roster;
import dev.gradus.exercise.Exercise;
import dev.gradus.grading.Proving;
import dev.gradus.lesson.foreign.CourseImport;
import dev.gradus.lesson.foreign.ForeignFiles;
import dev.gradus.lesson.foreign.ForeignImportException;
import dev.gradus.lesson.foreign.ImportedCourse;
import dev.gradus.lesson.foreign.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes courses of ours of those from elsewhere: an upload is read and reported on, and becomes a
 * course when its uploader says so, whole or not at all.
 */
@ApplicationScoped
public class CourseImporting {

  /** An archive is unpacked in memory, so that few are read at a time. */
  private static final int AT_ONCE = 2;

  private static final int PATIENCE_SECONDS = 20;

  private final Semaphore reading = new Semaphore(AT_ONCE, true);
  private final SecureRandom random = new SecureRandom();
  private final CourseImports imports;
  private final Courses courses;
  private final Lessons lessons;
  private final Drafts drafts;
  private final Publishing publishing;
  private final Roster roster;
  private final AuditTrail auditTrail;

  CourseImporting(
      CourseImports imports,
      Courses courses,
      Lessons lessons,
      Drafts drafts,
      Publishing publishing,
      Roster roster,
      AuditTrail auditTrail) {
    this.imports = imports;
    this.courses = courses;
    this.lessons = lessons;
    this.drafts = drafts;
    this.publishing = publishing;
    this.roster = roster;
    this.auditTrail = auditTrail;
  }

  /**
   * Reads what was uploaded and keeps it with a report of what it would become.
   *
   * @return its number
   * @throws ForeignImportException if it is nothing of this kind, or beyond our limits
   */
  public long upload(Account by, String name, byte[] content) {
    return imports.add(by, name, content, read(name, content).report());
  }

  /**
   * Makes a course of an upload, which whoever does so teaches then. It admits nobody else before
   * its instructor opens it or puts somebody on its list.
   *
   * @throws ForeignImportException if one was made of it before
   * @throws dev.gradus.course.CourseNameTakenException if the name is taken
   */
  @Transactional
  public Course confirm(StoredImport upload, String slug, String title, Account by) {
    var foreign = read(upload.name(), imports.content(upload));
    var definition = foreign.outline().definition(slug, title);
    var course = courses.create(definition);
    if (!imports.became(upload, course.id())) {
      throw new ForeignImportException("This upload became a course already.");
    }
    lessons.save(course.id(), definition, foreign.lessons());
    for (var question : foreign.outline().slugs(Report.Became.QUESTION)) {
      var folder = foreign.question(question);
      drafts.put(course, question, folder, by);
      publishing.publish(
          courses.exercise(course.id(), question).orElseThrow(),
          Exercise.read(question, folder),
          Proving.bankOfQuestion(random));
    }
    for (var draft : foreign.outline().slugs(Report.Became.DRAFT)) {
      drafts.put(course, draft, foreign.draft(draft), by);
    }
    roster.found(course, by);
    roster.admit(course, Admission.LIST, by.id());
    auditTrail.record(
        Optional.of(by.id()), "course.import", "course " + slug, "from " + upload.name());
    return course;
  }

  private ImportedCourse read(String name, byte[] content) {
    try {
      if (!reading.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new ForeignImportException(
            "Other courses are being read just now. Try again in a moment; nothing was written.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ForeignImportException("The server is being stopped; nothing was written.");
    }
    try {
      var course = CourseImport.of(name, ForeignFiles.read(name, content));
      course.requireKept();
      return course;
    } finally {
      reading.release();
    }
  }
}

package dev.gradus.web.learner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.account.Account;
import dev.gradus.account.Tokens;
import dev.gradus.authoring.CourseImports;
import dev.gradus.course.Course;
import dev.gradus.course.CourseExercise;
import dev.gradus.course.CourseLesson;
import dev.gradus.course.Courses;
import dev.gradus.course.Lessons;
import dev.gradus.gradebook.Grades;
import dev.gradus.gradebook.PersonalRecords;
import dev.gradus.grading.Reports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.submission.Drafts;
import dev.gradus.submission.Submissions;
import dev.gradus.web.api.GradeView;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes all that is kept of one account, for its owner. */
@ApplicationScoped
class OwnData {

  private static final String README =
      """
      What Gradus keeps of your account.

      account.json          who you are here, and your access tokens without their secrets
      grades.json           your best score in each exercise
      lessons.json          the lessons that you have read
      records.json          all else: e-mail address, sessions, enrolments, comments, more time,
                            what is in the audit trail by you and about you
      imports/              courses that you uploaded, each below its id in records.json, with
                            what was found in it
      COURSE/EXERCISE/      submissions.json with all results; each source as NUMBER.java (the
                            answer to a question as NUMBER.txt); draft.java, what you typed since
      """;

  private final Courses courses;
  private final Lessons lessons;
  private final Submissions submissions;
  private final Reports reports;
  private final Drafts drafts;
  private final Grades grades;
  private final Tokens tokens;
  private final PersonalRecords records;
  private final CourseImports imports;
  private final ObjectMapper json;

  OwnData(
      Courses courses,
      Lessons lessons,
      Submissions submissions,
      Reports reports,
      Drafts drafts,
      Grades grades,
      Tokens tokens,
      PersonalRecords records,
      CourseImports imports,
      ObjectMapper json) {
    this.courses = courses;
    this.lessons = lessons;
    this.submissions = submissions;
    this.reports = reports;
    this.drafts = drafts;
    this.grades = grades;
    this.tokens = tokens;
    this.records = records;
    this.imports = imports;
    this.json = json;
  }

  /** Who somebody is here. */
  record Person(String username, String name, String role, List<TokenLine> tokens) {}

  /** A token, without its secret. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record TokenLine(
      String name, Instant createdAt, Instant expiresAt, Optional<Instant> lastUsedAt) {}

  /** A lesson that was read. */
  record ReadLesson(String course, String lesson, String title) {}

  /** Writes a zip; nothing in it is anybody else's. */
  void write(Account owner, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    put(zip, "README.txt", README);
    putJson(zip, "account.json", person(owner));
    putJson(zip, "grades.json", grades.of(owner.id()).stream().map(GradeView::of).toList());
    putJson(zip, "lessons.json", read(owner));
    putJson(zip, "records.json", records(owner));
    for (var upload : imports.of(owner.id())) {
      String folder = "imports/" + upload.id() + "/";
      put(zip, folder + upload.fileName(), imports.content(upload));
      putJson(zip, folder + "report.json", upload.report());
    }
    for (var course : courses.all()) {
      for (var exercise : courses.everyExercise(course.id())) {
        write(owner, course, exercise, zip);
      }
    }
    zip.finish();
  }

  private Person person(Account owner) {
    return new Person(
        owner.username(),
        owner.name(),
        owner.role().name(),
        tokens.of(owner).stream()
            .map(t -> new TokenLine(t.name(), t.createdAt(), t.expiresAt(), t.lastUsedAt()))
            .toList());
  }

  private Map<String, JsonNode> records(Account owner) throws IOException {
    var all = new LinkedHashMap<String, JsonNode>();
    for (var section : records.of(owner).entrySet()) {
      all.put(section.getKey(), json.readTree(section.getValue()));
    }
    return all;
  }

  private List<ReadLesson> read(Account owner) {
    var read = lessons.readBy(owner.id());
    return courses.all().stream()
        .flatMap(
            course ->
                lessons.of(course.id()).stream()
                    .filter(lesson -> read.contains(lesson.id()))
                    .map(lesson -> line(course, lesson)))
        .toList();
  }

  private static ReadLesson line(Course course, CourseLesson lesson) {
    return new ReadLesson(course.slug(), lesson.slug(), lesson.title());
  }

  private void write(Account owner, Course course, CourseExercise exercise, ZipOutputStream zip)
      throws IOException {
    String folder = course.slug() + "/" + exercise.slug() + "/";
    var results =
        reports.of(exercise.id(), owner.id()).stream().map(SubmissionReport::forLearner).toList();
    if (!results.isEmpty()) {
      putJson(zip, folder + "submissions.json", results);
    }
    for (var submission : submissions.of(owner.id(), exercise.id())) {
      boolean chosen = submission.source().startsWith("[") || !submission.source().contains("{");
      put(zip, folder + submission.number() + (chosen ? ".txt" : ".java"), submission.source());
    }
    var draft = drafts.find(owner.id(), exercise.id());
    if (draft.isPresent()) {
      put(zip, folder + "draft.java", draft.get().source());
    }
  }

  private void putJson(ZipOutputStream zip, String name, Object value) throws IOException {
    put(zip, name, json.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    put(zip, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}

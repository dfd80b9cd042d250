package dev.gradus.course;

import dev.gradus.account.Account;
import dev.gradus.account.AccountId;
import dev.gradus.account.AuditTrail;
import dev.gradus.account.Deed;
import dev.gradus.account.Role;
import dev.gradus.account.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The codes by which learners come into courses. */
@ApplicationScoped
@Transactional
public class Invitations {

  /** Without letters and digits that are taken for each other: 31 to the power of 8 codes. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int LENGTH = 8;
  private static final int GUESSES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String COLUMNS =
      """
      SELECT i.id AS id, i.code AS code, i.used AS used, i.most AS most,
             i.expires_at AS expires_at, c.slug AS course
        FROM invitations i JOIN courses c ON c.id = i.course_id
       WHERE i.ended_at IS NULL AND
      """;

  private static final String ADD =
      """
      INSERT INTO invitations (course_id, code, most, made_by, made_at, expires_at)
      VALUES (:course, :code, :most, :by, :now, :expires)
      """;

  private static final String END =
      """
      UPDATE invitations SET ended_at = :now
       WHERE id = :id AND course_id = :course AND ended_at IS NULL
      """;

  private static final String USE =
      """
      UPDATE invitations SET used = used + 1 WHERE id = :id AND (most IS NULL OR used < most)
      """;

  private final Session database;
  private final Courses courses;
  private final Enrolments enrolments;
  private final Roster roster;
  private final AuditTrail audit;
  private final Clock clock;
  private final Throttle guesses;

  Invitations(
      Session database,
      Courses courses,
      Enrolments enrolments,
      Roster roster,
      AuditTrail audit,
      Clock clock) {
    this.database = database;
    this.courses = courses;
    this.enrolments = enrolments;
    this.roster = roster;
    this.audit = audit;
    this.clock = clock;
    this.guesses = new Throttle(GUESSES, Duration.ofSeconds(30), clock);
  }

  /** What a code leads to. */
  public sealed interface Entry {

    /** Into this course. */
    record Open(Course course) implements Entry {}

    /** Into a course that the account is in already. */
    record Inside(Course course) implements Entry {}

    /** Nowhere, and why. */
    record Shut(String sentence) implements Entry {}

    /** Too many wrong codes were tried. */
    record Throttled(Duration retryAfter) implements Entry {}
  }

  /** The invitations to a course that were not ended, the newest first. */
  public List<Invitation> of(CourseId course) {
    return database
        .createNativeQuery(COLUMNS + "i.course_id = :course ORDER BY i.id DESC", Tuple.class)
        .setParameter("course", course.value())
        .getResultStream()
        .map(Invitations::invitation)
        .toList();
  }

  /** Makes an invitation, for as many as are named, until the time that is named. */
  public void add(
      Course course, Optional<Integer> most, Optional<Instant> expiresAt, AccountId by) {
    database
        .createNativeMutationQuery(ADD)
        .setParameter("course", course.id().value())
        .setParameter("code", draw())
        .setParameter("most", most.orElse(null), Integer.class)
        .setParameter("by", by.value())
        .setParameter("now", clock.instant())
        .setParameter("expires", expiresAt.orElse(null), Instant.class)
        .executeUpdate();
    record(course, "invitation.create", by);
  }

  /** Ends an invitation; who came by it stays. */
  public void end(Course course, long id, AccountId by) {
    int ended =
        database
            .createNativeMutationQuery(END)
            .setParameter("now", clock.instant())
            .setParameter("id", id)
            .setParameter("course", course.id().value())
            .executeUpdate();
    if (ended > 0) {
      record(course, "invitation.end", by);
    }
  }

  /** Where a code leads to, without entering. Wrong codes are counted. */
  public Entry look(String typed, Account account) {
    var wait = guesses.take(account.username());
    if (wait.isPresent()) {
      return new Entry.Throttled(wait.get());
    }
    var found = find(typed);
    if (found.isEmpty()) {
      return new Entry.Shut(
          "There is no such code. Codes are eight letters and digits; ask whoever gave it to you"
              + " whether it still holds.");
    }
    guesses.giveBack(account.username());
    return entry(found.get(), account);
  }

  /** The course that a code leads anybody into who was not taken off its list. */
  public Optional<Course> leadsTo(String code) {
    return find(code).filter(found -> shut(found).isEmpty()).map(Found::course);
  }

  /** Enters a course by a code. */
  public Entry enter(String typed, Account account) {
    var entry = look(typed, account);
    if (!(entry instanceof Entry.Open(Course course))) {
      return entry;
    }
    int used =
        database
            .createNativeMutationQuery(USE)
            .setParameter("id", find(typed).orElseThrow().invitation().id())
            .executeUpdate();
    if (used == 0) {
      return new Entry.Shut(USED_UP);
    }
    roster.enter(course, account);
    return entry;
  }

  private static final String USED_UP = "As many as this code allows have joined with it.";

  private record Found(Invitation invitation, Course course) {}

  private Entry entry(Found found, Account account) {
    var course = found.course();
    if (enrolments.role(course.id(), account.id()).isPresent()
        || account.role() == Role.ADMINISTRATOR) {
      return new Entry.Inside(course);
    }
    return shut(found, account).<Entry>map(Entry.Shut::new).orElseGet(() -> new Entry.Open(course));
  }

  private Optional<String> shut(Found found, Account account) {
    var course = found.course();
    return enrolments.isUnenrolled(course.id(), account.id())
        ? Optional.of("You were taken off the list of " + course.title() + ". Ask its instructor.")
        : shut(found);
  }

  private Optional<String> shut(Found found) {
    var invitation = found.invitation();
    var course = found.course();
    if (course.admission() == Admission.LIST) {
      return Optional.of(course.title() + " takes nobody by code any more. Ask its instructor.");
    }
    if (invitation.expiresAt().filter(end -> !clock.instant().isBefore(end)).isPresent()) {
      return Optional.of("This code has expired. Ask for a new one.");
    }
    return invitation.most().filter(most -> invitation.used() >= most).map(_ -> USED_UP);
  }

  private Optional<Found> find(String typed) {
    return database
        .createNativeQuery(COLUMNS + "i.code = :code", Tuple.class)
        .setParameter("code", Invitation.plain(typed))
        .getResultStream()
        .findFirst()
        .flatMap(
            row ->
                courses
                    .find(row.get("course", String.class))
                    .map(course -> new Found(invitation(row), course)));
  }

  private void record(Course course, String action, AccountId by) {
    audit.record(
        Optional.of(by), new Deed(action, "course " + course.slug(), "", course.slug(), "", ""));
  }

  private static String draw() {
    return RANDOM
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static Invitation invitation(Tuple row) {
    return new Invitation(
        row.get("id", Long.class),
        row.get("code", String.class),
        row.get("used", Integer.class),
        Optional.ofNullable(row.get("most", Integer.class)),
        Optional.ofNullable(row.get("expires_at", Instant.class)));
  }
}

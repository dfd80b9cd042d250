package dev.gradus.authoring;

import dev.gradus.course.CourseId;
import dev.gradus.exercise.FolderZip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** The drafts of a course at a glance. */
@ApplicationScoped
@Transactional
public class DraftList {

  private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*[\"']?(.*?)[\"']?\\s*$");

  private static final String DRAFTS =
      """
      SELECT d.slug AS slug, r.folder AS folder, r.content_hash AS hash, r.at AS at,
             coalesce(a.name, '') AS author, e.name AS editor, c.state AS state,
             c.content_hash = r.content_hash AS fresh,
             (SELECT bool_and(CAST(f ->> 'passed' AS boolean))
                FROM jsonb_array_elements(c.findings) f) AS passed
        FROM exercise_drafts d
        JOIN LATERAL (SELECT * FROM exercise_draft_revisions
                       WHERE draft_id = d.id ORDER BY number DESC LIMIT 1) r ON true
        LEFT JOIN accounts a ON a.id = r.author_id
        LEFT JOIN exercise_draft_locks l ON l.draft_id = d.id AND l.until > :now
        LEFT JOIN accounts e ON e.id = l.author_id
        LEFT JOIN LATERAL (SELECT state, content_hash, findings FROM exercise_draft_checks
                            WHERE draft_id = d.id ORDER BY id DESC LIMIT 1) c ON true
       WHERE d.course_id = :course ORDER BY r.at DESC
      """;

  private final Session database;
  private final Clock clock;

  DraftList(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How the last check of a draft stands. */
  public enum Checked {
    NEVER,
    RUNNING,
    GREEN,
    RED,
    FAILED,
    /** It was about an earlier state of the draft. */
    OUTDATED
  }

  /**
   * A draft without its files.
   *
   * @param author the name of who changed it last
   * @param editor the name of who writes it now
   */
  public record Line(
      String slug,
      String title,
      String hash,
      Instant at,
      String author,
      Optional<String> editor,
      Checked checked) {}

  /** All drafts, the one that was changed last first. */
  public List<Line> of(CourseId course) {
    return database
        .createNativeQuery(DRAFTS, Tuple.class)
        .setParameter("course", course.value())
        .setParameter("now", clock.instant())
        .getResultStream()
        .map(DraftList::line)
        .toList();
  }

  private static Line line(Tuple row) {
    var slug = row.get("slug", String.class);
    return new Line(
        slug,
        title(slug, row.get("folder", byte[].class)),
        row.get("hash", String.class),
        row.get("at", Instant.class),
        row.get("author", String.class),
        Optional.ofNullable(row.get("editor", String.class)),
        checked(row));
  }

  /** Also of what is no exercise yet. */
  private static String title(String slug, byte[] folder) {
    return FolderZip.read(folder)
        .text("exercise.yaml")
        .map(TITLE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .filter(title -> !title.isBlank())
        .orElse(slug);
  }

  private static Checked checked(Tuple row) {
    var state = Optional.ofNullable(row.get("state", String.class)).orElse("");
    boolean fresh = Objects.equals(row.get("fresh", Boolean.class), true);
    return switch (state) {
      case "" -> Checked.NEVER;
      case "queued", "running" -> Checked.RUNNING;
      case "failed" -> Checked.FAILED;
      default -> {
        if (!fresh) {
          yield Checked.OUTDATED;
        }
        yield Objects.equals(row.get("passed", Boolean.class), true) ? Checked.GREEN : Checked.RED;
      }
    };
  }
}

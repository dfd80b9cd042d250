package dev.gradus.web;

import dev.gradus.account.AuditEntry;
import dev.gradus.account.AuditTrail;
import dev.gradus.web.result.Moment;
import java.util.List;

/**
 * A part of the audit trail, as pages show it.
 *
 * @param find what was looked for, empty for all
 * @param older the id below which the next part begins, 0 if this is the last
 */
public record Changes(String find, List<Change> list, long older) {

  private static final int PAGE = 100;

  /** One entry of the audit trail. */
  public record Change(
      Moment at,
      String by,
      String action,
      String course,
      String subject,
      String before,
      String after,
      String why) {

    public static Change of(AuditEntry entry) {
      var deed = entry.deed();
      return new Change(
          Moment.of(entry.at()),
          entry.actor().orElse("–"),
          deed.action(),
          deed.course(),
          deed.subject(),
          deed.before(),
          deed.after(),
          deed.details());
    }
  }

  /** What was changed in this course, or on the whole server if it is empty, newest first. */
  public static Changes in(String course, AuditTrail audit, String find, long below) {
    var entries = audit.read(new AuditTrail.Part(course, find.strip(), below, PAGE));
    return new Changes(
        find,
        entries.stream().map(Change::of).toList(),
        entries.size() == PAGE ? entries.getLast().id() : 0);
  }
}

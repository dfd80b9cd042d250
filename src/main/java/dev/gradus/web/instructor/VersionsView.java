package dev.gradus.web.instructor;

import dev.gradus.course.Owner;
import dev.gradus.grading.Regrade;
import dev.gradus.grading.VersionHistory;
import dev.gradus.web.Catalogue;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.Numbers;
import java.util.List;

/** The versions of an exercise and its regrades, newest first. */
record VersionsView(Catalogue.Entry entry, List<Line> versions, List<Done> regrades) {

  static VersionsView of(
      Catalogue.Entry entry, List<VersionHistory.Published> versions, List<Regrade> regrades) {
    return new VersionsView(
        entry,
        versions.stream().map(Line::of).toList(),
        regrades.stream().map(regrade -> Done.of(entry, regrade)).toList());
  }

  public String regradesAddress() {
    return entry.address() + "/regrades";
  }

  /** Whether it is written in the web, not taken from a folder on the server. */
  public boolean isOfTheWeb() {
    return entry.placed().owner() == Owner.WEB;
  }

  /** How many submissions a regrade would look at. */
  public int older() {
    return versions.stream().filter(line -> !line.current()).mapToInt(Line::counting).sum();
  }

  public boolean isOpen() {
    return regrades.stream().anyMatch(Done::open);
  }

  /**
   * One version.
   *
   * @param before the number of the version before it; 0 if there is none
   */
  record Line(
      int number,
      int before,
      String hash,
      Moment at,
      String max,
      String by,
      String waived,
      boolean current,
      int submissions,
      int counting) {

    static Line of(VersionHistory.Published version) {
      return new Line(
          version.number(),
          version.number() - 1,
          version.hash().substring(0, Math.min(12, version.hash().length())),
          Moment.of(version.at()),
          Numbers.points(version.maxScore()),
          version.by(),
          version.waived(),
          version.current(),
          version.submissions(),
          version.counting());
    }
  }

  /** One regrade. */
  record Done(
      String id, String address, int version, String state, boolean open, int total, Moment at) {

    static Done of(Catalogue.Entry entry, Regrade regrade) {
      return new Done(
          regrade.id(),
          entry.address() + "/regrades/" + regrade.id(),
          regrade.version(),
          regrade.state().label(),
          switch (regrade.state()) {
            case RUNNING, READY -> true;
            case CANCELLED, APPLIED, REVERTED -> false;
          },
          regrade.total(),
          Moment.of(regrade.requestedAt()));
    }
  }
}

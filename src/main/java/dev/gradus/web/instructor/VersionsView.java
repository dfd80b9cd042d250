package dev.gradus.web.instructor;

import dev.gradus.course.Course;
import dev.gradus.grading.Regrade;
import dev.gradus.grading.VersionHistory;
import dev.gradus.web.Catalogue;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.Numbers;
import java.util.List;

/**
 * The versions of an exercise and its regrades, newest first.
 *
 * @param keeper the course in which it is kept
 */
record VersionsView(
    Catalogue.Entry entry, Course keeper, List<Line> versions, List<Done> regrades) {

  static VersionsView of(
      Catalogue.Entry entry,
      Course keeper,
      List<VersionHistory.Published> versions,
      List<Regrade> regrades) {
    return new VersionsView(
        entry,
        keeper,
        versions.stream().map(Line::of).toList(),
        regrades.stream().map(regrade -> Done.of(entry, regrade)).toList());
  }

  public String regradesAddress() {
    return entry.address() + "/regrades";
  }

  /** By whom it is kept. */
  public String owner() {
    return entry.placed().owner().label();
  }

  /** Where the version is chosen. */
  public String choice() {
    return entry.address() + "/version";
  }

  public int newest() {
    return versions.stream().mapToInt(Line::number).max().orElse(0);
  }

  public boolean behind() {
    return entry.version().number() < newest();
  }

  /** How many submissions a regrade would look at. */
  public int older() {
    return versions.stream()
        .filter(line -> line.number() < entry.version().number())
        .mapToInt(Line::counting)
        .sum();
  }

  /** How many submissions count against a newer version than the course has. */
  public int newer() {
    return versions.stream()
        .filter(line -> line.number() > entry.version().number())
        .mapToInt(Line::counting)
        .sum();
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

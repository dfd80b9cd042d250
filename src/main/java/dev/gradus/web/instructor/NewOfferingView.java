package dev.gradus.web.instructor;

import dev.gradus.account.Role;
import dev.gradus.course.Course;
import dev.gradus.course.OfferingPlan;
import dev.gradus.web.result.Numbers;
import java.util.List;

/**
 * A new term before it is made: what was typed, and what would come of it.
 *
 * @param timed whether the course has any date that could move
 * @param differing exercises of which there is a newer version than the course has
 * @param left the slugs of exercises that stay behind
 */
record NewOfferingView(
    Course course,
    Asked asked,
    Rules rules,
    boolean timed,
    int moves,
    boolean weekdays,
    long past,
    List<Line> lines,
    List<Differing> differing,
    String left,
    List<Teacher> teachers,
    boolean anySections) {

  /** What was typed, and what is wrong with it. */
  record Asked(OfferingForm form, OfferingView.Wrong wrong) {}

  /** In which zone times are, and what being late costs. */
  record Rules(String zone, String perDay, String atMost, long grace) {

    public boolean costs() {
      return !perDay.equals("0");
    }
  }

  /** A time as it was and as it will be; both empty for none. */
  record Moved(String before, String after) {

    public boolean any() {
      return !before.isEmpty();
    }
  }

  /** An exercise with all that it asks; what is left open is empty. */
  record Line(
      String title,
      Moved opens,
      Moved due,
      Moved closes,
      String points,
      String attempts,
      boolean solutions) {}

  /** An exercise with the version that the course has, and the newest. */
  record Differing(String title, Version version, Version newest, String changes) {}

  /** The number of a version, and how many points it gives. */
  record Version(int number, String points) {

    static Version of(OfferingPlan.Version version) {
      return new Version(version.number(), Numbers.points(version.points()));
    }
  }

  /** Somebody who may come along. */
  record Teacher(String username, String name, Role role) {}

  public int lessons() {
    return course.units().stream().mapToInt(unit -> unit.lessons().size()).sum();
  }

  public String address() {
    return "/courses/" + course.slug() + "/terms";
  }

  public OfferingForm form() {
    return asked.form();
  }

  public OfferingView.Wrong wrong() {
    return asked.wrong();
  }
}

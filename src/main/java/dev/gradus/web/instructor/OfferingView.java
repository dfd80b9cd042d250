package dev.gradus.web.instructor;

import dev.gradus.course.Course;
import java.util.List;

/**
 * The terms of a course, and the versions of its exercises.
 *
 * @param made whether it has just been copied from another one
 * @param lessonsBehind the titles of its lessons whose text has changed where it is kept
 */
record OfferingView(
    Course course,
    Typed typed,
    boolean made,
    Wrong wrong,
    List<Held> terms,
    List<Line> versions,
    String lessonsBehind) {

  /** What is in the fields about this term. */
  record Typed(String term, String firstDay) {}

  /** A field that was refused. */
  record Wrong(String field, String sentence) {

    static final Wrong NOTHING = new Wrong("", "");

    public String about(String name) {
      return field.equals(name) ? sentence : "";
    }
  }

  /**
   * The course at one time.
   *
   * @param here whether it is the course of the page
   */
  record Held(
      String slug, String title, String term, String firstDay, boolean over, boolean here) {}

  /** An exercise with its version here. */
  record Line(String title, String exercise, int version, int newest, boolean pinned) {

    /** Where all versions are. */
    public String address() {
      return exercise + "/versions";
    }

    /** Where the version is chosen. */
    public String choice() {
      return exercise + "/version";
    }

    public boolean behind() {
      return version < newest;
    }
  }

  public String address() {
    return "/courses/" + course.slug();
  }

  public boolean anyBehind() {
    return versions.stream().anyMatch(Line::behind) || !lessonsBehind.isEmpty();
  }

  public boolean anyPinned() {
    return versions.stream().anyMatch(Line::pinned);
  }

  public boolean anyFollows() {
    return versions.stream().anyMatch(line -> !line.pinned());
  }
}

package dev.gradus.web.authoring;

import dev.gradus.course.Course;
import dev.gradus.exercise.Cause;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.TensorView;
import io.quarkus.qute.RawString;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An exercise on its author's desk.
 *
 * @param notice what has just been done; empty if nothing
 * @param problem why the last request was refused; empty if it was not
 */
record EditView(
    Head head,
    List<Part> parts,
    OpenFile file,
    List<Finding> problems,
    Optional<CheckView> check,
    PublishView publish,
    String notice,
    String problem,
    Presence presence,
    Optional<Expected> expected,
    Optional<TestsView> tests) {

  /** Which exercise. */
  record Head(Course course, String slug, String title, boolean readOnly, int version) {

    public String address() {
      return Workshop.address(course.slug(), slug);
    }

    public String exercise() {
      return "/courses/" + course.slug() + "/exercises/" + slug;
    }

    public String authoring() {
      return "/courses/" + course.slug() + "/authoring";
    }

    public String copy() {
      return authoring() + "/new?from=" + course.slug() + "/" + slug;
    }

    public boolean published() {
      return version > 0;
    }
  }

  /** Files of one kind. */
  record Part(String title, List<Tab> tabs) {}

  /** A file that can be opened. */
  record Tab(String label, String address, boolean current, int problems) {}

  /**
   * The file on the desk.
   *
   * @param version counts its states; see the draft's files
   * @param feedback what a learner reads who makes this mistake; nothing if it is none
   * @param aside what the author typed earlier and could not save
   * @param preview how a statement looks
   * @param line to look at first; 0 if none
   */
  record OpenFile(
      String path,
      Look look,
      String text,
      int version,
      Optional<String> feedback,
      Optional<String> aside,
      Optional<RawString> preview,
      int line) {

    public boolean editable() {
      return look == Look.TEXT || look == Look.JAVA || look == Look.STATEMENT;
    }

    public boolean picture() {
      return look == Look.PICTURE;
    }

    public boolean java() {
      return look == Look.JAVA;
    }

    /** Whether an exercise can be without it, or it may have another name. */
    public boolean free() {
      return !path.equals("exercise.yaml") && !path.equals("statement.md");
    }
  }

  /** How a file is shown. */
  enum Look {
    TEXT,
    JAVA,
    STATEMENT,
    PICTURE,
    BYTES
  }

  /**
   * Something that is wrong, or was proven.
   *
   * @param where the file with its line, as messages give it
   * @param address of the file's page; empty if it is about no file
   * @param excerpt the line itself; empty if there is none
   * @param survivor the program that is wrongly accepted, if it is about one
   */
  record Finding(
      boolean passed,
      String where,
      String address,
      String excerpt,
      String message,
      Optional<SurvivorView> survivor) {}

  /**
   * Who has the exercise on the desk.
   *
   * @param page tells this page from the one that its author opens after it
   * @param other whoever else writes it, and has to be asked before
   */
  record Presence(String page, Optional<Other> other) {}

  /**
   * What the reference gives for the tests that are written down.
   *
   * @param outdated whether the draft has changed since that was computed
   */
  record Expected(boolean outdated, List<Written> tests) {}

  /** A test that is written down: its inputs, then what is expected. */
  record Written(String name, boolean sample, String points, List<TensorView> values) {}

  /** Another author, who writes. */
  record Other(String name, Moment since) {}

  /** Whether it can be changed here and now. */
  public boolean writable() {
    return !head.readOnly() && presence.other().isEmpty();
  }

  public String address() {
    return head.address();
  }

  /** The folders into which a mistake may be added. */
  public List<String> causes() {
    return Arrays.stream(Cause.values()).map(Cause::folder).toList();
  }
}

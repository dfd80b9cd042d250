package dev.gradus.web.authoring;

import dev.gradus.web.compare.Comparison;

/**
 * A program that the tests wrongly accept, and what can be done about it.
 *
 * @param answerable whether it can be answered here and now
 * @param answered whether the draft has got a test with its input since
 * @param open whether its author is about to keep it as a mistake
 * @param name of the mistake that it may be kept as
 * @param feedback what learners who make it are to read, as far as it was entered
 */
record SurvivorView(
    String id,
    String address,
    Comparison comparison,
    boolean answerable,
    boolean answered,
    boolean open,
    String name,
    String feedback) {

  /** Names the survivor that an author is about to keep as a mistake. */
  static final String OPEN = "mistake-of";

  public String nameField() {
    return nameField(id);
  }

  public String feedbackField() {
    return feedbackField(id);
  }

  static String nameField(String id) {
    return "mistake-name-" + id;
  }

  static String feedbackField(String id) {
    return "mistake-feedback-" + id;
  }
}

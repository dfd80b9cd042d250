package dev.gradus.web.authoring;

import java.util.List;

/**
 * Wrong programs that the tests fail, offered as mistakes.
 *
 * @param address to which those are sent that are to be kept
 * @param open whether its author is about to keep some
 */
record SuggestionView(String address, boolean open, List<Row> rows) {

  /** Tells that its author was about to keep some. */
  static final String KEEPS = "keeps-suggestions";

  /**
   * One program.
   *
   * @param kept whether the draft holds it as a mistake already
   * @param feedback what learners who make it are to read, as far as it was entered
   */
  record Row(
      String id, int line, String change, String test, boolean kept, String name, String feedback) {

    public String nameField() {
      return nameField(id);
    }

    public String feedbackField() {
      return feedbackField(id);
    }

    static String nameField(String id) {
      return "suggested-name-" + id;
    }

    static String feedbackField(String id) {
      return "suggested-feedback-" + id;
    }
  }

  public boolean any() {
    return !rows.isEmpty();
  }
}

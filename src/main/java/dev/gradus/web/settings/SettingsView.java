package dev.gradus.web.settings;

import dev.gradus.web.result.Moment;
import java.util.List;
import java.util.Optional;

/**
 * All settings of this node, and how its letters do.
 *
 * @param letters where there is a mail server
 */
record SettingsView(List<Group> groups, Optional<Letters> letters, Test test) {

  record Group(String id, String title, List<Row> rows) {

    public boolean sendsMail() {
      return id.equals("mail");
    }
  }

  /**
   * A setting and what is in force.
   *
   * @param value in words where it is none that could be written; never a secret
   * @param set whether somebody set it here
   */
  record Row(Setting setting, String value, boolean literal, boolean set) {}

  /** {@code oldest} is empty where none waits. */
  record Letters(int waiting, Optional<Moment> oldest, List<LetterRow> troubled) {}

  record LetterRow(
      String kind, Moment since, int attempts, Moment next, boolean givenUp, String answer) {}

  /**
   * The test message that was just sent.
   *
   * @param to where to, as it was typed
   * @param refused what came back instead of a yes, in the words of the mail server
   */
  record Test(String to, String error, String taken, String refused) {

    static Test to(String address) {
      return new Test(address, "", "", "");
    }
  }
}

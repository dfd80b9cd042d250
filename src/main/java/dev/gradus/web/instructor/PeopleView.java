package dev.gradus.web.instructor;

import dev.gradus.account.Role;
import dev.gradus.course.Admission;
import dev.gradus.course.Course;
import dev.gradus.course.Enrolments;
import dev.gradus.course.Invitation;
import dev.gradus.course.Section;
import dev.gradus.web.result.Moment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Who is in a course, and how others get in.
 *
 * @param mails whether invitations can be sent by e-mail
 */
record PeopleView(
    Course course,
    Shown shown,
    List<Person> people,
    SectionsView sections,
    List<Former> unenrolled,
    List<Enrolments.Expected> expected,
    List<Ticket> invitations,
    List<Role> roles,
    boolean mails,
    String keptUntil,
    Optional<Moment> over,
    Telling telling) {

  /** Learners and assistants for all who see this page; instructors for administrators. */
  private static final List<Role> TEACHING = List.of(Role.LEARNER, Role.ASSISTANT, Role.INSTRUCTOR);

  static List<Role> roles(boolean administers) {
    return administers ? TEACHING : TEACHING.subList(0, 2);
  }

  /**
   * Somebody in the course.
   *
   * @param section of a learner, or those of an assistant; empty if they are in none
   * @param mayBe the roles that they can be given by whoever looks; none if they can't be changed
   */
  record Person(
      String username, String name, Role role, String section, Moment since, List<Role> mayBe) {

    public boolean learns() {
      return role == Role.LEARNER;
    }
  }

  /** Somebody who was in the course. */
  record Former(String username, String name, Role role, Moment since, boolean may) {}

  /** An invitation with its whole link. */
  record Ticket(Invitation invitation, String link, String until, boolean expired) {

    public String used() {
      return invitation.used() + invitation.most().map(most -> " / " + most).orElse("");
    }
  }

  /** Which part of the people is shown, of how many. */
  record Shown(
      String find, String section, int page, int pages, int found, int learners, int teachers) {

    String at(int other) {
      return "?find=%s&section=%s&page=%d"
          .formatted(
              URLEncoder.encode(find, StandardCharsets.UTF_8),
              URLEncoder.encode(section, StandardCharsets.UTF_8),
              other);
    }

    public String here() {
      return at(page);
    }

    public boolean isOf(Section one) {
      return section.equals(Long.toString(one.id()));
    }

    public boolean isOutside() {
      return section.equals(SectionsView.OUTSIDE);
    }

    public Optional<String> previous() {
      return page > 1 ? Optional.of(at(page - 1)) : Optional.empty();
    }

    public Optional<String> next() {
      return page < pages ? Optional.of(at(page + 1)) : Optional.empty();
    }
  }

  /**
   * What was just done or refused.
   *
   * @param gone who was just taken off the list, for the undo
   * @param problems what is wrong with a list
   */
  record Telling(String done, Optional<Former> gone, Refused refused, List<String> problems) {

    static final Telling NOTHING = new Telling("", Optional.empty(), Refused.NOTHING, List.of());

    static Telling done(String sentence) {
      return new Telling(sentence, Optional.empty(), Refused.NOTHING, List.of());
    }

    static Telling of(Refused refused) {
      return new Telling("", Optional.empty(), refused, List.of());
    }
  }

  /** A field that was refused, with all that was typed. */
  record Refused(
      String field,
      String sentence,
      String username,
      String list,
      String most,
      String expires,
      String addresses) {

    static final Refused NOTHING = new Refused("", "", "", "", "", "", "");

    static Refused list(String sentence, String list) {
      return new Refused("list", sentence, "", list, "", "", "");
    }

    static Refused addresses(String sentence, String addresses) {
      return new Refused("addresses", sentence, "", "", "", "", addresses);
    }

    static Refused username(String sentence, String username) {
      return new Refused("username", sentence, username, "", "", "", "");
    }

    static Refused section(String sentence, String name) {
      return new Refused("section", sentence, name, "", "", "", "");
    }

    static Refused until(String sentence) {
      return new Refused("until", sentence, "", "", "", "", "");
    }

    public String about(String name) {
      return field.equals(name) ? sentence : "";
    }
  }

  public String address() {
    return "/courses/" + course.slug() + "/people";
  }

  public boolean admits(String label) {
    return course.admission() == Admission.of(label).orElseThrow();
  }

  /** Whether codes lead anywhere today. */
  public boolean takesCodes() {
    return course.admission() != Admission.LIST;
  }
}

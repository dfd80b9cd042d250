package dev.gradus.web.instructor;

import dev.gradus.account.AccountId;
import dev.gradus.account.Role;
import dev.gradus.course.Participant;
import dev.gradus.course.Section;
import dev.gradus.course.Sections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sections of a course with who is in them.
 *
 * @param outside how many learners are in none
 */
record SectionsView(List<Group> groups, int outside, Map<AccountId, String> names) {

  /** What is asked for to see the learners who are in no section. */
  static final String OUTSIDE = "none";

  /**
   * One section.
   *
   * @param free the assistants of the course who can be named for it yet
   */
  record Group(Section section, int learners, List<Assistant> assistants, List<Assistant> free) {}

  /** Somebody who assists in the course. */
  record Assistant(String username, String name) {

    static Assistant of(Participant one) {
      return new Assistant(one.account().username(), one.account().name());
    }
  }

  static SectionsView of(
      List<Section> sections,
      List<Participant> people,
      List<Sections.Membership> learning,
      List<Sections.Membership> assisting) {
    var groups =
        sections.stream().map(section -> group(section, people, learning, assisting)).toList();
    int inOne = groups.stream().mapToInt(Group::learners).sum();
    int all = (int) people.stream().filter(one -> one.role() == Role.LEARNER).count();
    return new SectionsView(groups, all - inOne, names(sections, learning, assisting));
  }

  private static Group group(
      Section section,
      List<Participant> people,
      List<Sections.Membership> learning,
      List<Sections.Membership> assisting) {
    var named =
        assisting.stream()
            .filter(member -> member.section() == section.id())
            .map(Sections.Membership::account)
            .collect(Collectors.toSet());
    var assistants = people.stream().filter(one -> one.role() == Role.ASSISTANT).toList();
    return new Group(
        section,
        (int) learning.stream().filter(member -> member.section() == section.id()).count(),
        assistants.stream()
            .filter(one -> named.contains(one.account().id()))
            .map(Assistant::of)
            .toList(),
        assistants.stream()
            .filter(one -> !named.contains(one.account().id()))
            .map(Assistant::of)
            .toList());
  }

  /** Of each learner the section, of each assistant all theirs, as words. */
  private static Map<AccountId, String> names(
      List<Section> sections,
      List<Sections.Membership> learning,
      List<Sections.Membership> assisting) {
    var names = sections.stream().collect(Collectors.toMap(Section::id, Section::name));
    return Stream.concat(learning.stream(), assisting.stream())
        .collect(
            Collectors.groupingBy(
                Sections.Membership::account,
                Collectors.mapping(
                    member -> names.getOrDefault(member.section(), ""), Collectors.joining(", "))));
  }

  /** Whether there is anything to choose from. */
  public boolean any() {
    return !groups.isEmpty();
  }

  String of(AccountId account) {
    return names.getOrDefault(account, "");
  }
}

package dev.gradus.web;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.course.Course;
import dev.gradus.course.Section;
import dev.gradus.course.Sections;
import dev.gradus.course.Sight;
import dev.gradus.course.Teaching;
import dev.gradus.exercise.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells whom those who teach see of a class, and lets them choose one section of it. */
@ApplicationScoped
public class ClassParts {

  private final CurrentAccount current;
  private final Teaching teaching;
  private final Sections sections;

  ClassParts(CurrentAccount current, Teaching teaching, Sections sections) {
    this.current = current;
    this.teaching = teaching;
    this.sections = sections;
  }

  /**
   * What a page is about.
   *
   * @param sections those that its reader may choose from
   * @param chosen the one that they chose
   * @param whole whether they would see everybody if they had chosen none
   * @param sight whom they see here
   */
  public record Part(List<Section> sections, Optional<Section> chosen, boolean whole, Sight sight) {

    public boolean shows(Account learner) {
      return sight.includes(learner.id());
    }

    public boolean isChosen(Section section) {
      return chosen.filter(section::equals).isPresent();
    }

    /** What the name of a file ends in, so that those of two sections don't look alike. */
    public String ending() {
      return chosen.map(section -> "-" + Slugs.of(section.name(), Slugs.LONGEST)).orElse("");
    }

    /** The chosen section as the query of an address; empty for none. */
    public String query() {
      return chosen.map(section -> "?section=" + section.id()).orElse("");
    }

    /** The chosen section as an address names it; empty for none. */
    public String name() {
      return chosen.map(section -> Long.toString(section.id())).orElse("");
    }
  }

  /** All that whoever makes the request sees of a course; nobody if they don't teach it. */
  public Part of(Course course) {
    return of(course, "");
  }

  /** That, of one section only; a name that leads to none of theirs asks for nothing. */
  public Part of(Course course, String section) {
    var viewer = current.require();
    var sight = teaching.sight(viewer, course.slug());
    var mine = sight.all() ? sections.of(course.id()) : lookedAfter(course, viewer);
    var chosen = mine.stream().filter(one -> Long.toString(one.id()).equals(section)).findFirst();
    return new Part(
        mine,
        chosen,
        sight.all(),
        chosen.map(one -> sight.only(sections.learners(course.id(), one))).orElse(sight));
  }

  private List<Section> lookedAfter(Course course, Account assistant) {
    var ids =
        sections.assistants(course.id()).stream()
            .filter(member -> member.account().equals(assistant.id()))
            .map(Sections.Membership::section)
            .toList();
    return sections.of(course.id()).stream().filter(one -> ids.contains(one.id())).toList();
  }
}

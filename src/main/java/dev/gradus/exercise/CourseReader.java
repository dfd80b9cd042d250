package dev.gradus.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a {@code course.yaml}. */
final class CourseReader {

  private static final Range WEIGHT = new Range(0, 100);

  private final String slug;
  private final Problems problems;
  private final Set<String> seen = new HashSet<>();

  CourseReader(String slug, Problems problems) {
    this.slug = slug;
    this.problems = problems;
  }

  /** The definition, with what could be read of it; what could not is among the problems. */
  CourseDefinition read(String text) {
    if (!Slugs.isSlug(slug)) {
      problems.elsewhere(slug).add(0, Slugs.RULE);
    }
    return YamlText.parse(text, problems)
        .flatMap(YamlNode::mapping)
        .map(this::definition)
        .orElse(new CourseDefinition(slug, slug, Optional.empty(), List.of()));
  }

  private CourseDefinition definition(YamlMapping root) {
    root.allowing("format", "title", "summary", "units");
    root.require("format").ifPresent(YamlNode::requireFormat);
    List<CourseDefinition.Unit> units = new ArrayList<>();
    for (YamlNode node : root.require("units").map(YamlNode::list).orElse(List.of())) {
      node.mapping().map(this::unit).ifPresent(units::add);
    }
    return new CourseDefinition(
        slug,
        root.require("title").flatMap(YamlNode::filledText).orElse(slug),
        root.find("summary").flatMap(YamlNode::filledText),
        units);
  }

  private CourseDefinition.Unit unit(YamlMapping unit) {
    unit.allowing("title", "items");
    List<CourseDefinition.Item> items = new ArrayList<>();
    for (YamlNode node : unit.require("items").map(YamlNode::list).orElse(List.of())) {
      node.mapping().flatMap(this::item).ifPresent(items::add);
    }
    return new CourseDefinition.Unit(
        unit.require("title").flatMap(YamlNode::filledText).orElse(""), items);
  }

  private Optional<CourseDefinition.Item> item(YamlMapping item) {
    item.allowing("lesson", "exercise", "weight");
    if (item.find("lesson").isPresent()) {
      return name(item.find("lesson").get()).map(CourseDefinition.Item.OfLesson::new);
    }
    int weight = item.find("weight").flatMap(node -> node.integer(WEIGHT)).orElse(1);
    return item.require("exercise")
        .flatMap(this::name)
        .map(name -> new CourseDefinition.Item.OfExercise(name, weight));
  }

  private Optional<String> name(YamlNode node) {
    Optional<String> name = node.text();
    if (name.isEmpty()) {
      return name;
    }
    if (!Slugs.isSlug(name.get())) {
      node.problem(Slugs.RULE);
      return Optional.empty();
    }
    if (!seen.add(name.get())) {
      node.problem("'" + name.get() + "' appears twice in the course");
    }
    return name;
  }
}

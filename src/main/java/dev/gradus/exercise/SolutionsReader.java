package dev.gradus.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the references and mistakes below {@code submissions}, and their entries in the YAML. */
final class SolutionsReader {

  private static final String ACCEPTED = "accepted/";

  private final YamlMapping root;
  private final ExerciseFolder folder;
  private final Problems problems;

  SolutionsReader(YamlMapping root, ExerciseFolder folder, Problems problems) {
    this.root = root;
    this.folder = folder;
    this.problems = problems;
  }

  Solutions read(Task task) {
    Map<String, Source> sources = sources();
    if (task instanceof Task.Choice) {
      return Solutions.NONE;
    }
    List<Source> accepted =
        sources.entrySet().stream()
            .filter(source -> source.getKey().startsWith(ACCEPTED))
            .map(Map.Entry::getValue)
            .toList();
    return new Solutions(reference(sources), accepted, mistakes(sources));
  }

  /**
   * The submissions by their path below that folder; files elsewhere that mean nothing are
   * problems.
   */
  private Map<String, Source> sources() {
    Map<String, Source> sources = new TreeMap<>();
    for (String path : folder.paths()) {
      if (path.startsWith(ExerciseFolder.SUBMISSIONS)) {
        String name = path.substring(ExerciseFolder.SUBMISSIONS.length());
        Optional<String> text = folder.text(path);
        if (!isSubmission(name)) {
          problems
              .elsewhere(path)
              .add(0, "not a Java file in accepted or in the folder of a cause");
        } else if (text.isEmpty()) {
          problems.elsewhere(path).add(0, "the file is not UTF-8");
        } else {
          sources.put(name, new Source(path, text.get()));
        }
      } else if (!isKnown(path)) {
        problems
            .elsewhere(path)
            .add(
                0,
                "no file of this name belongs in an exercise: code lies in starter/ and submissions/");
      }
    }
    return sources;
  }

  private static boolean isSubmission(String name) {
    int slash = name.indexOf('/');
    return name.matches("\\w+/[\\w-]+\\.java")
        && (name.startsWith(ACCEPTED) || Cause.inFolder(name.substring(0, slash)).isPresent());
  }

  private static boolean isKnown(String path) {
    return path.equals(ExerciseFolder.DEFINITION)
        || path.equals(ExerciseFolder.STATEMENT)
        || path.startsWith(ExerciseFolder.STARTER)
        || path.startsWith(ExerciseFolder.ORIGINAL)
        || path.matches("(figures/)?[\\w.-]+\\.(svg|png|jpg|webp)");
  }

  private Optional<Source> reference(Map<String, Source> sources) {
    Optional<YamlNode> node = root.require("reference");
    Optional<String> name = node.flatMap(YamlNode::filledText);
    Optional<Source> reference = name.filter(n -> n.startsWith(ACCEPTED)).map(sources::get);
    if (name.isPresent() && reference.isEmpty()) {
      node.get().problem("there is no file submissions/" + name.get() + " among the accepted ones");
    }
    return reference;
  }

  private List<Mistake> mistakes(Map<String, Source> sources) {
    List<Mistake> mistakes = new ArrayList<>();
    Map<String, String> byFeedback = new HashMap<>();
    Set<String> open = new TreeSet<>(sources.keySet());
    open.removeIf(name -> name.startsWith(ACCEPTED));
    for (Map.Entry<String, YamlNode> entry : entries().entrySet()) {
      if (open.remove(entry.getKey())) {
        mistake(entry.getKey(), sources, entry.getValue(), byFeedback).ifPresent(mistakes::add);
      } else {
        entry
            .getValue()
            .problem("there is no file submissions/" + entry.getKey() + " of a mistake");
      }
    }
    for (String name : open) {
      root.problem("mistakes: submissions/" + name + " has no entry with its feedback");
    }
    return mistakes;
  }

  private SequencedMap<String, YamlNode> entries() {
    return root.find("mistakes")
        .flatMap(YamlNode::mapping)
        .map(YamlMapping::entries)
        .orElse(new LinkedHashMap<>());
  }

  private static Optional<Mistake> mistake(
      String name, Map<String, Source> sources, YamlNode node, Map<String, String> byFeedback) {
    Optional<String> feedback =
        node.mapping()
            .map(mapping -> mapping.allowing("feedback"))
            .flatMap(mapping -> mapping.require("feedback"))
            .flatMap(YamlNode::filledText);
    Optional<Cause> cause = Cause.inFolder(name.substring(0, name.indexOf('/')));
    Optional<Source> source = Optional.ofNullable(sources.get(name));
    if (feedback.isEmpty() || cause.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    String other = byFeedback.putIfAbsent(feedback.get(), name);
    if (other != null) {
      node.problem("has the same feedback as " + other);
    }
    return Optional.of(new Mistake(source.get(), cause.get(), feedback.get()));
  }
}

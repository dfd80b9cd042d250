package dev.gradus.exercise;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a submission may use and how it is judged. */
final class RulesReader {

  private static final Pattern API =
      Pattern.compile("[A-Za-z][\\w.]*\\.\\*|[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*");
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*(ms|s)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})\\s*(B|KB|MB)");

  private final YamlMapping root;

  RulesReader(YamlMapping root) {
    this.root = root;
  }

  Rules read(Task task) {
    Set<Check> otherwise =
        task instanceof Task.Function ? EnumSet.allOf(Check.class) : EnumSet.noneOf(Check.class);
    return new Rules(
        root.find("api").flatMap(YamlNode::mapping).map(this::api).orElse(ApiRules.NONE),
        root.find("limits")
            .flatMap(YamlNode::mapping)
            .map(this::limits)
            .orElse(ExerciseLimits.DEFAULT),
        root.find("tolerance").flatMap(RulesReader::tolerance),
        root.find("checks").map(this::checks).orElse(otherwise));
  }

  private ApiRules api(YamlMapping api) {
    api.allowing("allow", "forbid", "require");
    return new ApiRules(names(api, "allow"), names(api, "forbid"), names(api, "require"));
  }

  private List<String> names(YamlMapping api, String key) {
    List<YamlNode> items = api.find(key).map(YamlNode::list).orElse(List.of());
    for (YamlNode item : items) {
      if (item.text().isPresent() && !API.matcher(item.text().get()).matches()) {
        item.problem("must be Class, Class.member or package.*");
      }
    }
    return items.stream().flatMap(item -> item.text().stream()).toList();
  }

  private ExerciseLimits limits(YamlMapping limits) {
    limits.allowing("time", "memory", "output");
    ExerciseLimits otherwise = ExerciseLimits.DEFAULT;
    return new ExerciseLimits(
        limits.find("time").flatMap(RulesReader::time).orElse(otherwise.time()),
        limits
            .find("memory")
            .flatMap(node -> bytes(node, 16L << 20, 512L << 20))
            .orElse(otherwise.memoryBytes()),
        limits
            .find("output")
            .flatMap(node -> bytes(node, 1, 1L << 20))
            .map(Long::intValue)
            .orElse(otherwise.outputBytes()));
  }

  private static Optional<Duration> time(YamlNode node) {
    Matcher matcher = TIME.matcher(node.text().orElse(""));
    if (matcher.matches()) {
      long amount = Long.parseLong(matcher.group(1));
      Duration time =
          matcher.group(2).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
      if (time.isPositive() && time.compareTo(Duration.ofSeconds(30)) <= 0) {
        return Optional.of(time);
      }
    }
    node.problem("must be a time up to 30s, such as 2s or 500ms");
    return Optional.empty();
  }

  private static Optional<Long> bytes(YamlNode node, long least, long most) {
    Matcher matcher = SIZE.matcher(node.text().orElse(""));
    if (matcher.matches()) {
      int shift =
          switch (matcher.group(2)) {
            case "MB" -> 20;
            case "KB" -> 10;
            default -> 0;
          };
      long bytes = Long.parseLong(matcher.group(1)) << shift;
      if (least <= bytes && bytes <= most) {
        return Optional.of(bytes);
      }
    }
    node.problem("must be a size such as 64KB or 128MB, from " + least + " to " + most + " bytes");
    return Optional.empty();
  }

  static Optional<Tolerance> tolerance(YamlNode node) {
    return node.mapping()
        .map(mapping -> mapping.allowing("rtol", "atol"))
        .flatMap(
            mapping -> {
              Optional<Double> rtol = mapping.require("rtol").flatMap(YamlNode::number);
              Optional<Double> atol = mapping.require("atol").flatMap(YamlNode::number);
              if (rtol.isEmpty() || atol.isEmpty()) {
                return Optional.empty();
              }
              if (!(rtol.get() >= 0 && rtol.get() < 1 && atol.get() >= 0 && atol.get() < 1)) {
                node.problem("rtol and atol lie from 0 up to 1");
                return Optional.empty();
              }
              return Optional.of(new Tolerance(rtol.get(), atol.get()));
            });
  }

  private Set<Check> checks(YamlNode node) {
    EnumSet<Check> checks = EnumSet.noneOf(Check.class);
    for (YamlNode item : node.list()) {
      Optional<Check> check = item.text().flatMap(Check::named);
      if (check.isEmpty()) {
        item.problem("must be dtype or input-unchanged");
      }
      check.ifPresent(checks::add);
    }
    return checks;
  }
}

package dev.gradus.exercise;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A YAML mapping whose unknown, missing and repeated keys are problems. */
final class YamlMapping {

  private final YamlNode self;
  private final SequencedMap<String, YamlNode> entries = new LinkedHashMap<>();

  YamlMapping(YamlText text, YamlNode self, MappingNode mapping, String name) {
    this.self = self;
    for (NodeTuple entry : mapping.getValue()) {
      String path = name.isEmpty() ? "" : name + ".";
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        new YamlNode(text, entry.getKeyNode(), path + "key").problem("a key must be a text");
        continue;
      }
      YamlNode value = new YamlNode(text, entry.getValueNode(), path + key.getValue());
      if (entries.putIfAbsent(key.getValue(), value) != null) {
        new YamlNode(text, key, path + key.getValue()).problem("the key appears twice");
      }
    }
  }

  /** Reports the keys that are not among these. */
  YamlMapping allowing(String... keys) {
    List<String> known = Arrays.asList(keys);
    entries.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            value.problem("unknown key; known are " + String.join(", ", known));
          }
        });
    return this;
  }

  int line() {
    return self.line();
  }

  void problem(String message) {
    self.problem(message);
  }

  SequencedMap<String, YamlNode> entries() {
    return Collections.unmodifiableSequencedMap(entries);
  }

  Optional<YamlNode> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** The value of a key that must be there; its absence is reported. */
  Optional<YamlNode> require(String key) {
    if (!entries.containsKey(key)) {
      self.problem("the key '" + key + "' is missing");
    }
    return find(key);
  }
}

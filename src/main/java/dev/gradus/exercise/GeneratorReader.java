package dev.gradus.exercise;

import dev.gradus.tensor.DType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Reads how the inputs of a test are generated. */
final class GeneratorReader {

  private static final Range COUNT = new Range(1, 200);
  private static final int MAX_ELEMENTS = 1 << 20;

  private final YamlMapping mapping;
  private final DeclaredTypes types;
  private final Map<String, Range> sizes = new TreeMap<>();
  private final SequencedMap<String, InputRule> rules = new LinkedHashMap<>();

  GeneratorReader(YamlMapping mapping, DeclaredTypes types) {
    this.mapping = mapping;
    this.types = types;
  }

  Optional<Generator> read() {
    allowKnownKeys();
    Optional<Integer> count = mapping.require("count").flatMap(node -> node.integer(COUNT));
    mapping
        .find("sizes")
        .flatMap(YamlNode::mapping)
        .ifPresent(
            named ->
                named
                    .entries()
                    .forEach(
                        (name, node) -> range(node).ifPresent(range -> sizes.put(name, range))));
    for (Map.Entry<String, ArgumentType> input : types.inputs().entrySet()) {
      mapping
          .require(input.getKey())
          .flatMap(YamlNode::mapping)
          .flatMap(rule -> rule(input.getKey(), input.getValue(), rule))
          .ifPresent(rule -> rules.put(input.getKey(), rule));
    }
    if (types.inputs().isEmpty()) {
      mapping.problem("there are no inputs to generate");
    }
    if (count.isEmpty() || rules.isEmpty() || rules.size() < types.inputs().size()) {
      return Optional.empty();
    }
    return Optional.of(new Generator(count.get(), sizes, rules));
  }

  private void allowKnownKeys() {
    List<String> keys = new ArrayList<>(Generator.KEYS);
    keys.addAll(types.inputs().keySet());
    mapping.allowing(keys.toArray(String[]::new));
  }

  private Optional<InputRule> rule(String input, ArgumentType type, YamlMapping rule) {
    return switch (type) {
      case TENSOR -> tensor(input, rule);
      case DOUBLE, LONG, INT, BOOLEAN -> number(type, rule);
      case STRING, TENSORS -> {
        rule.problem("a " + type.javaName() + " cannot be generated");
        yield Optional.empty();
      }
    };
  }

  private Optional<InputRule> number(ArgumentType type, YamlMapping rule) {
    rule.allowing("from");
    Optional<YamlNode> from = rule.require("from");
    Optional<String> of = from.flatMap(YamlNode::text).flatMap(DistributionText::dimOf);
    if (of.isPresent()) {
      if (type != ArgumentType.INT || !isDrawn(of.get())) {
        from.get().problem("dim-of(…) gives an int, and names a tensor above it");
        return Optional.empty();
      }
      return Optional.of(new InputRule.DimOf(of.get()));
    }
    return from.flatMap(DistributionText::read).map(d -> new InputRule.OfNumber(type, d));
  }

  private Optional<InputRule> tensor(String input, YamlMapping rule) {
    rule.allowing("rank", "dim", "shape", "like", "dtype", "from");
    DType dtype = rule.find("dtype").flatMap(DeclaredTypes::dtype).orElse(types.dtypeOf(input));
    Optional<Distribution> from = rule.require("from").flatMap(DistributionText::read);
    Optional<Dims> dims = dims(rule);
    if (from.isEmpty() || dims.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new InputRule.OfTensor(dims.get(), dtype, from.get()));
  }

  private Optional<Dims> dims(YamlMapping rule) {
    if (rule.find("like").isPresent()) {
      YamlNode like = rule.find("like").get();
      Optional<String> input = like.text().filter(this::isDrawn);
      if (input.isEmpty()) {
        like.problem("names no tensor above it");
      }
      return input.map(Dims.Like::new);
    }
    if (rule.find("shape").isPresent()) {
      YamlNode shape = rule.find("shape").get();
      return Optional.of(
          new Dims.Named(shape.list().stream().flatMap(d -> dim(d).stream()).toList()));
    }
    Optional<Range> rank = rule.require("rank").flatMap(GeneratorReader::range);
    Optional<Range> dim = rule.require("dim").flatMap(GeneratorReader::range);
    if (rank.isEmpty() || dim.isEmpty()) {
      return Optional.empty();
    }
    if (Math.pow(dim.get().high(), rank.get().high()) > MAX_ELEMENTS) {
      rule.problem("could draw more than " + MAX_ELEMENTS + " elements");
      return Optional.empty();
    }
    return Optional.of(new Dims.Free(rank.get(), dim.get()));
  }

  private boolean isDrawn(String input) {
    return rules.get(input) instanceof InputRule.OfTensor;
  }

  private Optional<String> dim(YamlNode node) {
    Optional<String> dim = node.text();
    if (dim.isPresent() && !dim.get().matches("\\d{1,4}") && !sizes.containsKey(dim.get())) {
      node.problem("'" + dim.get() + "' is neither a number nor one of the sizes");
    }
    return dim;
  }

  private static Optional<Range> range(YamlNode node) {
    Optional<Range> range = node.text().flatMap(Range::parse);
    if (node.text().isPresent() && range.isEmpty()) {
      node.problem("must be a number or a range such as 1..16");
    }
    return range;
  }
}

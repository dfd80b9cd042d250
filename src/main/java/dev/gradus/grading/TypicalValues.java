package dev.gradus.grading;

import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.Inputs;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values at which programs are likely to differ, for each input: those that its author wrote down,
 * simple ones, and the constants of the references, all within the range that the tests show.
 */
final class TypicalValues {

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?(e-?\\d+)?");
  private static final List<Double> SIMPLE =
      List.of(
          0.0, 0.5, -0.5, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 0.1, -0.1, 10.0, -10.0, 100.0, -100.0);

  private final Map<String, List<Double>> byInput = new HashMap<>();

  TypicalValues(Exercise exercise, List<Probes.Probe> written, List<Probes.Probe> drawn) {
    var known = new LinkedHashSet<>(SIMPLE);
    for (var source : exercise.solutions().accepted()) {
      NUMBER
          .matcher(source.text())
          .results()
          .map(found -> Double.parseDouble(found.group()))
          .forEach(number -> Collections.addAll(known, number, 0 - number));
    }
    var own = values(written);
    var seen = values(drawn);
    own.keySet().forEach(name -> seen.computeIfAbsent(name, _ -> new LinkedHashSet<>()));
    for (var name : seen.keySet()) {
      var mine = own.getOrDefault(name, Set.of());
      var range = new ArrayList<>(seen.get(name));
      range.addAll(mine);
      range.removeIf(value -> !Double.isFinite(value));
      var all = new LinkedHashSet<>(mine);
      if (!range.isEmpty()) {
        double low = Collections.min(range);
        double high = Collections.max(range);
        known.stream().filter(value -> low <= value && value <= high).forEach(all::add);
      }
      byInput.put(name, List.copyOf(all));
    }
  }

  private static Map<String, Set<Double>> values(List<Probes.Probe> probes) {
    var values = new LinkedHashMap<String, Set<Double>>();
    for (var probe : probes) {
      probe
          .inputs()
          .values()
          .forEach(
              (name, value) -> {
                var all = values.computeIfAbsent(name, _ -> new LinkedHashSet<>());
                switch (value) {
                  case Tensor tensor -> Arrays.stream(tensor.toDoubles()).forEach(all::add);
                  case Double number -> all.add(number);
                  default -> {}
                }
              });
    }
    return values;
  }

  /** The same shapes with other values; each input is changed or left as it is. */
  Inputs refilled(Inputs inputs, Random random) {
    var values = new LinkedHashMap<String, Object>();
    inputs.values().forEach((name, value) -> values.put(name, refilled(name, value, random)));
    return new Inputs(values);
  }

  private Object refilled(String name, Object value, Random random) {
    var pool = byInput.getOrDefault(name, List.of());
    if (pool.isEmpty() || random.nextInt(4) == 0) {
      return value;
    }
    return switch (value) {
      case Tensor tensor when tensor.dtype().isFloating() ->
          tensor.map(_ -> pool.get(random.nextInt(pool.size())));
      case Double _ -> pool.get(random.nextInt(pool.size()));
      default -> value;
    };
  }
}

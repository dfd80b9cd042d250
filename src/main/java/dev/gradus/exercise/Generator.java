package dev.gradus.exercise;

import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;

/**
 * Draws the inputs of a generated test. The first draw takes the smallest size of everything and
 * the others follow in order of size, so that the first one to fail is small.
 */
public record Generator(
    int count, Map<String, Range> sizes, SequencedMap<String, InputRule> inputs) {

  /** What stands beside the inputs, so that no input that is drawn can be called so. */
  public static final List<String> KEYS = List.of("count", "sizes");

  public Generator {
    sizes = Map.copyOf(sizes);
    inputs = new LinkedHashMap<>(inputs);
    if (count < 1 || inputs.isEmpty()) {
      throw new IllegalArgumentException("a generator draws at least one case of one input");
    }
  }

  /** The same inputs for the same seed, on every machine and Java version. */
  public List<Inputs> draw(long seed) {
    List<Inputs> draws = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // java.util.Random is the one generator whose numbers are part of its contract.
      Random random = new Random(scramble(scramble(seed) + i));
      draws.add(new Draw(this, random, i == 0).inputs());
    }
    draws.sort(Comparator.comparingLong(Generator::elements));
    return List.copyOf(draws);
  }

  private static long elements(Inputs inputs) {
    long elements = 0;
    for (Object value : inputs.values().values()) {
      if (value instanceof Tensor tensor) {
        elements += tensor.shape().elements();
      }
    }
    return elements;
  }

  /** Spreads neighbouring seeds apart, as SplitMix64 does. */
  private static long scramble(long seed) {
    long z = seed * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

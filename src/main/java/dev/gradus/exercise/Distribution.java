package dev.gradus.exercise;

import java.util.List;
import java.util.random.RandomGenerator;

/** What the elements of a generated input are drawn from. */
public sealed interface Distribution {

  /** The next element; booleans are 0 and 1. */
  default double draw(RandomGenerator random) {
    return switch (this) {
      case Uniform(double low, double high) -> low + (high - low) * random.nextDouble();
      case Normal(double mean, double deviation) -> mean + deviation * random.nextGaussian();
      case Integers(int low, int high) -> random.nextInt(low, high + 1);
      case OneOf(List<Double> values) -> values.get(random.nextInt(values.size()));
    };
  }

  /** Real numbers from {@code low} up to {@code high}. */
  record Uniform(double low, double high) implements Distribution {
    public Uniform {
      if (!(low < high)) {
        throw new IllegalArgumentException("uniform(low, high) needs low < high");
      }
    }
  }

  /** The normal distribution. */
  record Normal(double mean, double deviation) implements Distribution {
    public Normal {
      if (!(deviation > 0)) {
        throw new IllegalArgumentException("normal(mean, deviation) needs a positive deviation");
      }
    }
  }

  /** Whole numbers from {@code low} to {@code high}, both included. */
  record Integers(int low, int high) implements Distribution {
    public Integers {
      if (low > high) {
        throw new IllegalArgumentException("integers(low, high) needs low <= high");
      }
    }
  }

  /** One of a few values, infinities and NaN among them if the author likes. */
  record OneOf(List<Double> values) implements Distribution {
    public OneOf {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("one-of(…) needs at least one value");
      }
    }
  }
}

package dev.gradus.tensor.oracle;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Generator;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Inputs to try operations with: seeded random ones of many shapes, and edge values. */
final class Inputs {
  /** Zeros, kinks of activations, ties of rounding, overflow and underflow of exp, NaN. */
  private static final double[] EDGES = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    -0.5,
    1.5,
    2.5,
    -2.5,
    3,
    -3,
    6,
    -6,
    20,
    20.5,
    -20,
    30,
    -30,
    88.7,
    -103.9,
    100,
    -100,
    1000,
    -1000,
    1e-8,
    -1e-8,
    1e-40,
    -1e-40,
    Float.MIN_NORMAL,
    Float.MIN_VALUE,
    3.4e38,
    -3.4e38,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  private static final double[] FEW_EDGES = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    -2,
    3,
    1e-40,
    3e38,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  private static final Generator GENERATOR = new Generator(20_260_101);

  private Inputs() {}

  /** Normally distributed numbers, three times as wide as usual. */
  static Tensor random(int... sizes) {
    return GENERATOR.normal(0, 3, Shape.of(sizes));
  }

  static Tensor uniform(double low, double high, int... sizes) {
    return GENERATOR.uniform(low, high, Shape.of(sizes));
  }

  static Tensor integers(int low, int high, int... sizes) {
    return GENERATOR.randint(low, high, sizes);
  }

  static Tensor edges() {
    return Tensor.of(EDGES);
  }

  static List<Tensor[]> list(Tensor... each) {
    List<Tensor[]> list = new ArrayList<>();
    for (Tensor x : each) {
      list.add(new Tensor[] {x});
    }
    return list;
  }

  /** For functions of one number. */
  static List<Tensor[]> unary() {
    return list(
        edges(),
        random(),
        random(17),
        random(65),
        random(3, 5),
        random(4, 6).t(),
        random(2, 3, 8).slice(2, 1, 8, 3),
        random(1, 1, 1, 2),
        random(0, 3));
  }

  /** The same, without inputs above 1000. */
  static List<Tensor[]> unaryUpTo1000() {
    Tensor edges = edges();
    Tensor tame = edges.maskedSelect(edges.abs().le(1000).logicalOr(edges.isNan()));
    return list(tame, random(), random(17), random(3, 5), random(4, 6).t(), random(0, 3));
  }

  /** For operations on two tensors that broadcast. */
  static List<Tensor[]> binary() {
    Tensor few = Tensor.of(FEW_EDGES);
    return List.of(
        new Tensor[] {few.unsqueeze(1), few},
        new Tensor[] {random(2, 3), random(2, 3)},
        new Tensor[] {random(2, 3), random(3)},
        new Tensor[] {random(4, 1), random(1, 3)},
        new Tensor[] {random(), random(2, 2)},
        new Tensor[] {random(2, 1, 3), random(4, 1)},
        new Tensor[] {random(5, 3).t(), random(3, 5)},
        new Tensor[] {random(0, 3), random(3)});
  }

  static List<Tensor[]> binaryIntegers() {
    return List.of(
        new Tensor[] {integers(-9, 10, 3, 4), integers(1, 6, 4)},
        new Tensor[] {integers(-9, 10, 5), random(5)},
        new Tensor[] {random(2, 2), integers(1, 4)},
        new Tensor[] {integers(-9, 10, 5), random(5).to(DType.FLOAT64)},
        new Tensor[] {random(3), random().to(DType.FLOAT64)});
  }

  /** Equal elements, zeros, infinities, NaN and subnormals, for reductions along dim 1 of three. */
  static List<Tensor[]> edgeCubes() {
    return list(
        Tensor.parse("[[[1., 0.], [1., 2.], [-1., 2.]], [[0., 0.], [0., 3.], [2., 0.]]]"),
        Tensor.zeros(1, 3, 2),
        Tensor.parse("[[[inf, -inf], [1., 2.]], [[-inf, 1e-40], [-inf, -1e-40]]]"),
        Tensor.parse("[[[nan, 1.], [1., 2.]], [[3., 1e-40], [nan, 1e30]]]"));
  }

  /** Without what torch's float32 can't square. */
  static List<Tensor[]> edgeCubesToSquare() {
    List<Tensor[]> tame = new ArrayList<>();
    for (Tensor[] each : edgeCubes()) {
      Tensor tiny = each[0].abs().lt(1e-30).logicalAnd(each[0].ne(0));
      Tensor great = each[0].isFinite().logicalAnd(each[0].abs().gt(1e18));
      tame.add(new Tensor[] {each[0].maskedFill(tiny.logicalOr(great), 0.5)});
    }
    return tame;
  }

  /** For reductions along dim 1 of three. */
  static List<Tensor[]> cubes() {
    return list(random(2, 3, 4), random(3, 1, 2), random(4, 5, 2).transpose(0, 2), random(1, 7, 1));
  }
}

package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reductions along several dims, which stay with size 1 if asked. */
class KeepingTest {
  /** Of a tensor along dims, kept or not. */
  private interface Reducer {
    Tensor of(Tensor x, int[] dims, boolean keepdim);
  }

  private static final int[] NONE = {};

  private static Map<String, Reducer> all() {
    Map<String, Reducer> all = new TreeMap<>(differentiable());
    all.put("all", Keeping::all);
    all.put("any", Keeping::any);
    return all;
  }

  private static Map<String, Reducer> differentiable() {
    Map<String, Reducer> all = new TreeMap<>();
    all.put("sum", Keeping::sum);
    all.put("mean", Keeping::mean);
    all.put("max", Keeping::max);
    all.put("min", Keeping::min);
    all.put("var", (x, dims, keepdim) -> x.var(dims, keepdim, 0));
    all.put("std", (x, dims, keepdim) -> x.std(dims, keepdim, 1));
    all.put("norm", (x, dims, keepdim) -> x.norm(3, dims, keepdim));
    all.put("logsumexp", Keeping::logsumexp);
    return all;
  }

  private static Tensor cube() {
    return new Generator(4).uniform(0.2, 3, Shape.of(2, 3, 4));
  }

  @Test
  void dims_stayOrGo() {
    all()
        .forEach(
            (name, reducer) -> {
              Tensor kept = reducer.of(cube(), new int[] {0, -1}, true);
              Tensor reduced = reducer.of(cube(), new int[] {2, 0}, false);
              assertThat(kept.shape()).as(name).isEqualTo(Shape.of(1, 3, 1));
              assertThat(reduced.shape()).as(name).isEqualTo(Shape.of(3));
              assertThat(kept.flatten().equal(reduced)).as(name).isTrue();
            });
  }

  @Test
  void severalDims_areOneDimOfThemFlattened() {
    Tensor flat = cube().permute(1, 0, 2).flatten(1, 2);
    all()
        .forEach(
            (name, reducer) -> {
              Tensor several = reducer.of(cube(), new int[] {0, 2}, true).flatten();
              Tensor one = reducer.of(flat, new int[] {1}, false);
              assertThat(several.equal(one)).as(name).isTrue();
            });
  }

  @Test
  void noDims_meanAll() {
    differentiable()
        .forEach(
            (name, reducer) -> {
              Tensor whole = reducer.of(cube().flatten(), new int[] {0}, false);
              Tensor kept = reducer.of(cube(), NONE, true);
              assertThat(kept.shape()).as(name).isEqualTo(Shape.of(1, 1, 1));
              assertThat(kept.item()).as(name).isCloseTo(whole.item(), within(1e-6));
              assertThat(reducer.of(Tensor.scalar(2.0), NONE, true).shape())
                  .isEqualTo(Shape.SCALAR);
            });
  }

  @Test
  void allAndAny_ofNoDims_leaveEachElementAlone() {
    Tensor x = Tensor.of(0.0, 2.0);
    assertThat(x.all(NONE, true)).hasToString("tensor([False,  True])");
    assertThat(x.any(NONE, false)).hasToString("tensor([False,  True])");
  }

  @Test
  void allAndAny_ofDims() {
    Tensor x = Tensor.of(new int[][] {{1, 0}, {2, 3}});
    assertThat(x.all(0, true)).hasToString("tensor([[ True, False]])");
    assertThat(x.any(1, true)).hasToString("tensor([[True],\n        [True]])");
    assertThat(x.all(new int[] {0, 1}, true)).hasToString("tensor([[False]])");
    assertThat(Tensor.zeros(2, 0).any(1, false)).hasToString("tensor([False, False])");
    assertThat(Tensor.zeros(2, 0).all(1, false)).hasToString("tensor([True, True])");
  }

  @Test
  void wholeNumbers_stayWhole() {
    Tensor x = Tensor.arange(6).reshape(1, 2, 3);
    assertThat(x.sum(new int[] {0, 2}, true)).hasToString("tensor([[[ 3],\n         [12]]])");
    assertThat(x.max(new int[] {0, 1}, true)).hasToString("tensor([[[3, 4, 5]]])");
    assertThat(x.min(new int[] {1, 2}, false)).hasToString("tensor([0])");
  }

  @Test
  void places_mayKeepTheirDim() {
    Tensor x = Tensor.of(new double[][] {{1, 5, 5}, {4, 2, 0}});
    assertThat(x.argmax(1, true)).hasToString("tensor([[1],\n        [0]])");
    assertThat(x.argmin(0, true)).hasToString("tensor([[0, 1, 1]])");
    assertThat(x.argmax(1, false).equal(x.argmax(1))).isTrue();
    assertThat(x.gather(1, x.argmax(1, true)).equal(x.max(1, true))).isTrue();
  }

  @Test
  void equals_shareTheGradient() {
    Tensor x = Tensor.of(new double[][] {{1, 5}, {5, 0}}).requiresGrad_();
    x.max(new int[] {0, 1}, true).sum().backward();
    assertThat(x.grad()).hasToString("tensor([[0.0000, 0.5000],\n        [0.5000, 0.0000]])");
    x.clearGrad();
    x.min(NONE, false).backward();
    assertThat(x.grad().literal()).isEqualTo("[[0., 0.],\n [0., 1.]]");
  }

  @Test
  void gradients_areThoseOfCentralDifferences() {
    differentiable()
        .forEach(
            (name, reducer) -> {
              for (int[] dims : new int[][] {{0, 2}, {1, -1}, {}}) {
                for (boolean keepdim : new boolean[] {true, false}) {
                  double error =
                      GradientCheck.greatestError(t -> reducer.of(t[0], dims, keepdim), cube());
                  assertThat(error).as(name).isLessThan(1e-6);
                }
              }
            });
  }

  @Test
  void dimsThatAreNotThere_orTwice_areRefused() {
    all()
        .forEach(
            (name, reducer) -> {
              assertThatThrownBy(() -> reducer.of(cube(), new int[] {0, 3}, true))
                  .isInstanceOf(ShapeException.class)
                  .hasMessageStartingWith(name + ": there is no dim 3 in the shape [2, 3, 4]");
              assertThatThrownBy(() -> reducer.of(cube(), new int[] {2, -1}, false))
                  .isInstanceOf(ShapeException.class)
                  .hasMessage(name + ": dim -1 is given more than once.");
            });
    assertThatThrownBy(() -> cube().argmax(5, true)).hasMessageStartingWith("argmax: there is no");
    assertThatThrownBy(() -> Tensor.zeros(2, 0).argmin(1, true))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("argmin");
  }

  @Test
  void functionsInTheGraph_areNamedAsThoseOfDims() {
    Tensor x = cube().requiresGrad_();
    assertThat(x.sum(NONE, true).toString()).endsWith("grad_fn=<SumBackward1>)");
    assertThat(x.mean(new int[] {0, 1}, true).toString()).endsWith("grad_fn=<MeanBackward1>)");
    assertThat(x.max(NONE, false).toString()).endsWith("grad_fn=<AmaxBackward0>)");
  }
}

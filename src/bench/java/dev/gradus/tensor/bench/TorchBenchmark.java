package dev.gradus.tensor.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The same through DJL in libtorch, restricted to one thread by OMP_NUM_THREADS. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TorchBenchmark {

  /** Memory outside the heap is released after each call, as a careful program does. */
  private abstract static class Held {
    final NDManager manager = NDManager.newBaseManager(null, "PyTorch");

    @TearDown(Level.Trial)
    public void close() {
      manager.close();
    }
  }

  /** Two square matrices. */
  @State(Scope.Thread)
  public static class Matrices extends Held {
    @Param({"64", "256", "512"})
    int size;

    NDArray a;
    NDArray b;

    @Setup
    public void draw() {
      a = manager.randomNormal(new Shape(size, size));
      b = manager.randomNormal(new Shape(size, size));
    }
  }

  /** A vector. */
  @State(Scope.Thread)
  public static class Vector extends Held {
    @Param({"1000", "1000000"})
    int size;

    NDArray x;

    @Setup
    public void draw() {
      x = manager.randomNormal(new Shape(size));
    }
  }

  /** A network 2-64-64-2 and 256 samples to learn from. */
  @State(Scope.Thread)
  public static class Network extends Held {
    NDArray inputs;
    NDArray labels;
    NDArray[] weights;

    @Setup
    public void draw() {
      inputs = manager.randomNormal(new Shape(256, 2));
      labels =
          inputs
              .get(":,0")
              .mul(inputs.get(":,1"))
              .gt(0)
              .toType(ai.djl.ndarray.types.DataType.FLOAT32, true);
      weights =
          new NDArray[] {
            weight(2, 64), weight(64), weight(64, 64), weight(64), weight(64, 2), weight(2)
          };
    }

    private NDArray weight(long... sizes) {
      NDArray weight = manager.randomUniform(-0.3f, 0.3f, new Shape(sizes));
      weight.setRequiresGradient(true);
      return weight;
    }

    void step() {
      try (NDManager scope = manager.newSubManager()) {
        differentiate(scope);
        for (NDArray weight : weights) {
          try (NDArray gradient = weight.getGradient();
              NDArray change = gradient.mul(0.1)) {
            weight.subi(change);
            gradient.subi(gradient);
          }
        }
      }
    }

    private void differentiate(NDManager scope) {
      try (GradientCollector recording = Engine.getInstance().newGradientCollector()) {
        NDArray input = inputs.duplicate();
        input.attach(scope);
        NDArray first = input.matMul(weights[0]).add(weights[1]).getNDArrayInternal().relu();
        NDArray second = first.matMul(weights[2]).add(weights[3]).getNDArrayInternal().relu();
        NDArray logits = second.matMul(weights[4]).add(weights[5]);
        NDArray loss =
            Loss.softmaxCrossEntropyLoss().evaluate(new NDList(labels), new NDList(logits));
        recording.backward(loss);
      }
    }
  }

  @Benchmark
  public void matmul(Matrices of) {
    of.a.matMul(of.b).close();
  }

  @Benchmark
  public void relu(Vector of) {
    of.x.getNDArrayInternal().relu().close();
  }

  @Benchmark
  public void gelu(Vector of) {
    of.x.getNDArrayInternal().gelu().close();
  }

  @Benchmark
  public void softmax(Vector of) {
    of.x.softmax(0).close();
  }

  @Benchmark
  public void trainingStep(Network of) {
    of.step();
  }
}

package dev.gradus.tensor.bench;

import dev.gradus.tensor.Generator;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.data.DataSet;
import dev.gradus.tensor.nn.Functional;
import dev.gradus.tensor.nn.Linear;
import dev.gradus.tensor.nn.Losses;
import dev.gradus.tensor.nn.ReLU;
import dev.gradus.tensor.nn.Sequential;
import dev.gradus.tensor.optim.SGD;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The tensor core's own speed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GradusBenchmark {

  /** Two square matrices. */
  @State(Scope.Thread)
  public static class Matrices {
    @Param({"64", "256", "512"})
    int size;

    Tensor a;
    Tensor b;

    @Setup
    public void draw() {
      Generator generator = new Generator(0);
      a = generator.randn(size, size);
      b = generator.randn(size, size);
    }
  }

  /** A vector. */
  @State(Scope.Thread)
  public static class Vector {
    @Param({"1000", "1000000"})
    int size;

    Tensor x;

    @Setup
    public void draw() {
      x = new Generator(0).randn(size);
    }
  }

  /** A network 2-64-64-2 and 256 samples to learn from. */
  @State(Scope.Thread)
  public static class Network {
    DataSet data;
    Sequential model;
    SGD optimizer;

    @Setup
    public void draw() {
      Generator generator = new Generator(0);
      data = DataSet.moons(256, 0.3, generator);
      model =
          new Sequential(
              new Linear(2, 64, generator),
              new ReLU(),
              new Linear(64, 64, generator),
              new ReLU(),
              new Linear(64, 2, generator));
      optimizer = new SGD(model.parameters(), 0.1);
    }

    Tensor step() {
      optimizer.zeroGrad();
      Tensor loss = Losses.crossEntropy(model.forward(data.inputs()), data.labels());
      loss.backward();
      optimizer.step();
      return loss;
    }
  }

  @Benchmark
  public Tensor matmul(Matrices of) {
    return of.a.matmul(of.b);
  }

  @Benchmark
  public Tensor relu(Vector of) {
    return of.x.relu();
  }

  @Benchmark
  public Tensor gelu(Vector of) {
    return Functional.gelu(of.x);
  }

  @Benchmark
  public Tensor softmax(Vector of) {
    return of.x.softmax(0);
  }

  @Benchmark
  public Tensor trainingStep(Network of) {
    return of.step();
  }
}

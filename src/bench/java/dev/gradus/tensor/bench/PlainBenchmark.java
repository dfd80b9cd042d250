package dev.gradus.tensor.bench;

import dev.gradus.tensor.Generator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The loops that a learner would write, over arrays. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PlainBenchmark {

  /** Two square matrices. */
  @State(Scope.Thread)
  public static class Matrices {
    @Param({"64", "256", "512"})
    int size;

    float[] a;
    float[] b;

    @Setup
    public void draw() {
      Generator generator = new Generator(0);
      a = generator.randn(size * size).toFloats();
      b = generator.randn(size * size).toFloats();
    }
  }

  /** A vector. */
  @State(Scope.Thread)
  public static class Vector {
    @Param({"1000", "1000000"})
    int size;

    float[] x;

    @Setup
    public void draw() {
      x = new Generator(0).randn(size).toFloats();
    }
  }

  @Benchmark
  public float[] matmul(Matrices of) {
    int n = of.size;
    float[] out = new float[n * n];
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        float sum = 0;
        for (int k = 0; k < n; k++) {
          sum += of.a[r * n + k] * of.b[k * n + c];
        }
        out[r * n + c] = sum;
      }
    }
    return out;
  }

  @Benchmark
  public float[] relu(Vector of) {
    float[] out = new float[of.x.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(0, of.x[i]);
    }
    return out;
  }

  @Benchmark
  public float[] softmax(Vector of) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (float x : of.x) {
      greatest = Math.max(greatest, x);
    }
    float[] out = new float[of.x.length];
    double sum = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) Math.exp(of.x[i] - greatest);
      sum += out[i];
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= (float) sum;
    }
    return out;
  }
}

package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.tensor.nn.Functional;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** In 128 MB every size that does not fit is refused with a message, whatever asks for it. */
class MemoryTest {

  @Test
  void sizesThatDontFit_areRefusedRatherThanRunningOutOfMemory() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                place(Tensor.class) + java.io.File.pathSeparator + place(MemoryTest.class),
                Attempts.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).contains("zeros 30000000: refused", "toDouble 10000000: refused");
    assertThat(printed).as("loops for the first compiler alone").contains("vectors false: done");
    assertThat(printed.lines()).allMatch(line -> line.matches(".*: (refused|done)"));
  }

  private static Path place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Tries everything in sizes that just fit and that don't. */
  static final class Attempts {
    private Attempts() {}

    public static void main(String[] none) {
      attempt("vectors " + VectorInstructions.AVAILABLE, () -> {});
      creations()
          .forEach(
              (name, make) -> {
                for (int size : new int[] {1_000_000, 9_000_000, 30_000_000}) {
                  attempt(name + " " + size, () -> make.apply(size));
                }
              });
      for (int size : new int[] {1_000_000, 5_000_000, 10_000_000}) {
        Tensor x = Tensor.ones(size);
        uses().forEach((name, use) -> attempt(name + " " + size, () -> use.apply(x)));
      }
    }

    private static void attempt(String name, Runnable what) {
      try {
        what.run();
        System.out.println(name + ": done");
      } catch (TensorException refused) {
        boolean clear = refused.getMessage().contains(" MB");
        System.out.println(name + (clear ? ": refused" : ": " + refused.getMessage()));
      } catch (OutOfMemoryError full) {
        System.out.println(name + ": OutOfMemoryError at " + full.getStackTrace()[0]);
      }
    }

    private static Map<String, IntFunction<Object>> creations() {
      Map<String, IntFunction<Object>> all = new TreeMap<>();
      all.put("zeros", Tensor::zeros);
      all.put("ones int64", n -> Tensor.full(Shape.of(n), 1, DType.INT64));
      all.put("arange", n -> Tensor.arange(n));
      all.put("linspace", n -> Tensor.linspace(0, 1, n));
      all.put("rand", n -> new Generator(0).rand(n));
      all.put("randn", n -> new Generator(0).randn(n));
      all.put("randperm", n -> new Generator(0).randperm(n));
      all.put("of", n -> Tensor.of(Shape.of(n), index -> 1));
      all.put("eye", n -> Tensor.eye((int) Math.sqrt(n)));
      return all;
    }

    private static Map<String, Function<Tensor, Object>> uses() {
      Map<String, Function<Tensor, Object>> all = new TreeMap<>();
      all.put("toDouble", Tensor::toDouble);
      all.put("toDoubles", Tensor::toDoubles);
      all.put("toFloats", Tensor::toFloats);
      all.put("toBytes", Tensor::toBytes);
      all.put("toArray", Tensor::toArray);
      all.put("toArray rows", x -> x.reshape(-1, 1).toArray());
      all.put("copy", Tensor::copy);
      all.put("add", x -> x.add(1));
      all.put("add wide", x -> x.unsqueeze(1).add(Tensor.ones(4)));
      all.put("gt", x -> x.gt(0));
      all.put("exp", Tensor::exp);
      all.put("relu", Tensor::relu);
      all.put("gelu", Functional::gelu);
      all.put("map", x -> x.map(v -> v + 1));
      all.put("softmax", x -> x.softmax(0));
      all.put("softmax down", x -> x.reshape(-1, 10).softmax(0));
      all.put("sum", Tensor::sum);
      all.put("var", Tensor::var);
      all.put("cumsum", x -> x.cumsum(0));
      all.put("sort", x -> x.sort(0));
      all.put("topk", x -> x.topk(3));
      all.put("argmax", Tensor::argmax);
      all.put("cat", x -> Tensor.cat(0, x, x));
      all.put("stack", x -> Tensor.stack(1, x, x));
      all.put("where", x -> Tensor.where(x.gt(0), x, x.mul(2)));
      all.put("maskedSelect", x -> x.maskedSelect(x.gt(0)));
      all.put("transposed", x -> x.reshape(1000, -1).t().contiguous());
      all.put("matmul", x -> x.reshape(-1, 1000).matmul(Tensor.ones(1000, 1)));
      all.put("outer", x -> x.narrow(0, 0, 10_000).outer(Tensor.ones(10_000)));
      all.put("isClose", x -> x.isClose(x));
      all.put("backward", MemoryTest.Attempts::backward);
      all.put("literal", x -> x.literal().length());
      return all;
    }

    private static Object backward(Tensor x) {
      Tensor leaf = x.detach().narrow(0, 0, x.elements()).requiresGrad_();
      leaf.mul(2).sum().backward();
      Object grad = leaf.grad();
      return List.of(grad, new ArrayList<>());
    }
  }
}

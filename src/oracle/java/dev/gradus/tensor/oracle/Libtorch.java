package dev.gradus.tensor.oracle;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.gradus.tensor.DType;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The real libtorch, asked by TorchScript expressions. */
final class Libtorch {
  private static final List<String> NAMES = List.of("x", "y", "z");

  private Libtorch() {}

  /** The value of an expression of x, y and z. */
  static Tensor evaluate(String expression, List<Tensor> inputs) {
    String arguments = arguments(inputs.size());
    byte[] archive = TorchScript.archive(arguments, "Tensor", "return " + expression);
    return run(archive, inputs, 0).getFirst();
  }

  /** The gradients of the first inputs, given that of the expression. */
  static List<Tensor> gradients(
      String expression, List<Tensor> inputs, int differentiated, Tensor upstream) {
    List<String> by = NAMES.subList(0, differentiated);
    StringBuilder body = new StringBuilder("result = " + expression + "\n");
    body.append("up = annotate(List[Optional[Tensor]], [upstream])\n");
    body.append("all = torch.autograd.grad([result], [%s], up)\n".formatted(String.join(", ", by)));
    List<String> each = new ArrayList<>();
    for (int i = 0; i < differentiated; i++) {
      each.add("unchecked_cast(Tensor, all[" + i + "])");
    }
    body.append("return [" + String.join(", ", each) + "]\n");
    List<Tensor> given = new ArrayList<>(inputs);
    given.add(upstream);
    String arguments = arguments(inputs.size()) + ",\n    upstream: Tensor";
    byte[] archive = TorchScript.archive(arguments, "List[Tensor]", body.toString());
    return run(archive, given, differentiated);
  }

  private static String arguments(int count) {
    return String.join(
        ",\n    ", NAMES.subList(0, count).stream().map(name -> name + ": Tensor").toList());
  }

  private static List<Tensor> run(byte[] archive, List<Tensor> inputs, int differentiated) {
    try (Model model = Model.newInstance("oracle", "PyTorch");
        GradientCollector recording = Engine.getInstance().newGradientCollector()) {
      model.load(new ByteArrayInputStream(archive));
      NDManager manager = model.getNDManager();
      NDList given = new NDList();
      for (int i = 0; i < inputs.size(); i++) {
        NDArray array = array(manager, inputs.get(i));
        array.setRequiresGradient(i < differentiated);
        given.add(array);
      }
      ParameterStore none = new ParameterStore(manager, false);
      List<Tensor> results = new ArrayList<>();
      for (NDArray array : model.getBlock().forward(none, given, true)) {
        results.add(tensor(array));
      }
      return results;
    } catch (IOException | MalformedModelException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static NDArray array(NDManager manager, Tensor x) {
    long[] sizes = java.util.Arrays.stream(x.shape().toArray()).asLongStream().toArray();
    ByteBuffer bytes = ByteBuffer.allocateDirect(x.toBytes().length).order(ByteOrder.nativeOrder());
    bytes.put(x.toBytes()).rewind();
    return manager.create(
        bytes,
        new ai.djl.ndarray.types.Shape(sizes),
        DataType.valueOf(x.dtype().name().replace("BOOL", "BOOLEAN")));
  }

  private static Tensor tensor(NDArray array) {
    int[] sizes =
        java.util.Arrays.stream(array.getShape().getShape()).mapToInt(Math::toIntExact).toArray();
    ByteBuffer bytes = array.toByteBuffer();
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    DType dtype = DType.valueOf(array.getDataType().name().replace("BOOLEAN", "BOOL"));
    return Tensor.fromBytes(dtype, Shape.of(sizes), copy);
  }
}

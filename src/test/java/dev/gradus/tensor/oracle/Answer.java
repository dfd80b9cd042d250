package dev.gradus.tensor.oracle;

import dev.gradus.tensor.DType;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What libtorch answered for one set of inputs, as one line of the golden file.
 *
 * @param question the question's name
 * @param inputs what was asked
 * @param upstream the gradient given to backward, in the result's shape; empty without gradients
 * @param result what torch computed
 * @param exact for elementwise operations what torch computes in float64, rounded to float32
 * @param gradients the gradients of the inputs that are differentiated
 */
record Answer(
    String question,
    List<Tensor> inputs,
    List<Tensor> upstream,
    Tensor result,
    List<Tensor> exact,
    List<Tensor> gradients) {

  String line() {
    return String.join(
        "\t",
        question,
        written(inputs),
        written(upstream),
        written(List.of(result)),
        written(exact),
        written(gradients));
  }

  static Answer of(String line) {
    String[] parts = line.split("\t", -1);
    return new Answer(
        parts[0],
        read(parts[1]),
        read(parts[2]),
        read(parts[3]).getFirst(),
        read(parts[4]),
        read(parts[5]));
  }

  private static String written(List<Tensor> tensors) {
    StringBuilder text = new StringBuilder();
    for (Tensor x : tensors) {
      text.append(text.isEmpty() ? "" : " ").append(x.dtype());
      for (int size : x.shape().toArray()) {
        text.append(',').append(size);
      }
      text.append(':').append(Base64.getEncoder().encodeToString(x.toBytes()));
    }
    return text.toString();
  }

  private static List<Tensor> read(String text) {
    List<Tensor> tensors = new ArrayList<>();
    for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
      String[] head = word.substring(0, word.indexOf(':')).split(",");
      int[] sizes = new int[head.length - 1];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = Integer.parseInt(head[i + 1]);
      }
      byte[] bytes = Base64.getDecoder().decode(word.substring(word.indexOf(':') + 1));
      tensors.add(Tensor.fromBytes(DType.valueOf(head[0]), Shape.of(sizes), bytes));
    }
    return tensors;
  }
}

package dev.gradus.tensor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What torch prints after the literal: {@code , size=(2, 0), dtype=torch.float64)}. */
record Suffixes(@Nullable DType given, @Nullable Shape size) {
  static final Suffixes NONE = new Suffixes(null, null);

  static Suffixes read(Scanner scanner) {
    DType dtype = null;
    Shape size = null;
    while (!scanner.skip(")")) {
      if (!scanner.skip(",")) {
        throw scanner.error("a comma or ) is missing");
      }
      if (scanner.skip("dtype=")) {
        dtype = dtype(scanner);
      } else if (scanner.skip("size=(")) {
        size = size(scanner);
      } else if (scanner.skip("grad_fn=<")) {
        scanner.word();
        scanner.skip(">");
      } else if (!scanner.skip("requires_grad=True")) {
        throw scanner.error("only dtype=, size=, requires_grad=True or grad_fn= can stand here");
      }
    }
    return new Suffixes(dtype, size);
  }

  private static DType dtype(Scanner scanner) {
    String name = scanner.word();
    for (DType dtype : DType.values()) {
      if (dtype.torchName().equals(name)) {
        return dtype;
      }
    }
    throw scanner.error(
        "the dtype " + name + " is not known; there are float32, float64, int64 and bool");
  }

  private static Shape size(Scanner scanner) {
    int[] sizes = new int[0];
    while (!scanner.skip(")")) {
      String word = scanner.word();
      try {
        sizes = Arrays.copyOf(sizes, sizes.length + 1);
        sizes[sizes.length - 1] = Integer.parseInt(word);
      } catch (NumberFormatException badSize) {
        throw scanner.error("\"" + word + "\" is not a size");
      }
      scanner.skip(",");
    }
    return Shape.of(sizes);
  }

  DType dtype(DType natural) {
    return given == null ? natural : given;
  }

  /** The size that was printed, which counts only for empty tensors, or the literal's own. */
  Shape shape(Shape literal) {
    if (size == null) {
      return literal;
    }
    if (size.elements() != literal.elements()) {
      throw new LiteralException(
          "The literal has shape " + literal + ", but its size says " + size + ".");
    }
    return size;
  }
}

package dev.gradus.tensor;

/** Writes tensors exactly as Python's {@code print(tensor)} does with torch's default options. */
final class Printer {
  private static final int LINE_WIDTH = 80;
  private static final int THRESHOLD = 1000;
  private static final int EDGE_ITEMS = 3;
  private static final String PREFIX = "tensor(";

  private final Tensor tensor;
  private final boolean summarize;
  private final NumberFormat format;
  private final StringBuilder text = new StringBuilder();

  /** Each number of a literal has a digit, a point or another digit, a comma and a space. */
  private static final int LEAST_CHARACTERS = 4;

  private Printer(Tensor tensor, int threshold) {
    this.tensor = tensor;
    this.summarize = tensor.elements() > threshold;
    this.format = new NumberFormat(tensor.dtype());
    measure(0, tensor.layout.offset);
    format.settle();
  }

  /** The literal within {@code tensor(…)} and its suffixes. */
  static String print(Tensor x) {
    StringBuilder text = new StringBuilder(PREFIX).append(body(x, PREFIX.length(), THRESHOLD));
    int lastLine = text.length() - text.lastIndexOf("\n") + 1;
    for (String suffix : suffixes(x)) {
      if (lastLine + suffix.length() + 2 > LINE_WIDTH) {
        text.append(",\n").append(" ".repeat(PREFIX.length())).append(suffix);
        lastLine = PREFIX.length() + suffix.length();
      } else {
        text.append(", ").append(suffix);
        lastLine += suffix.length() + 2;
      }
    }
    return text.append(')').toString();
  }

  /** The literal alone, whole: nothing is left out, however long. */
  static String literal(Tensor x) {
    Room.refuseAboveAll(x.elements(), LEAST_CHARACTERS);
    try {
      return body(x, 0, Integer.MAX_VALUE);
    } catch (OutOfMemoryError full) {
      throw Room.refused(x.elements(), (long) x.elements() * LEAST_CHARACTERS);
    }
  }

  private static String body(Tensor x, int indent, int threshold) {
    if (x.elements() == 0) {
      return "[]";
    }
    Printer printer = new Printer(x, threshold);
    printer.dim(0, x.layout.offset, indent);
    return printer.text.toString();
  }

  private static java.util.List<String> suffixes(Tensor x) {
    java.util.List<String> suffixes = new java.util.ArrayList<>();
    boolean empty = x.elements() == 0;
    if (empty && x.rank() != 1) {
      suffixes.add("size=" + tuple(x.shape()));
    }
    boolean shown = empty ? x.dtype() != DType.FLOAT32 : x.dtype() == DType.FLOAT64;
    if (shown) {
      suffixes.add("dtype=" + x.dtype().torchName());
    }
    GradFn origin = x.gradFnOrNull();
    if (origin != null) {
      suffixes.add("grad_fn=<" + origin.name() + ">");
    } else if (x.requiresGrad()) {
      suffixes.add("requires_grad=True");
    }
    return suffixes;
  }

  /** A Python tuple: {@code (2, 0)}; with one member {@code (0,)}. */
  private static String tuple(Shape shape) {
    String inside = shape.toString();
    return "(" + inside.substring(1, inside.length() - 1) + (shape.rank() == 1 ? ",)" : ")");
  }

  /** Shows the format each number that will be printed. */
  private void measure(int axis, int place) {
    if (axis == tensor.rank()) {
      format.meet(tensor.storage, place);
      return;
    }
    int size = tensor.shape().dim(axis);
    for (int i = 0; i < size; i++) {
      if (isLeftOut(i, size)) {
        i = size - EDGE_ITEMS;
      }
      measure(axis + 1, place + i * tensor.layout.strides[axis]);
    }
  }

  private boolean isLeftOut(int i, int size) {
    return summarize && size > 2 * EDGE_ITEMS && i == EDGE_ITEMS;
  }

  private void dim(int axis, int place, int indent) {
    int left = tensor.rank() - axis;
    if (left == 0) {
      format.append(tensor.storage, place, text);
    } else if (left == 1) {
      vector(place, indent);
    } else {
      slices(axis, place, indent);
    }
  }

  private void slices(int axis, int place, int indent) {
    int size = tensor.shape().dim(axis);
    String between = "," + "\n".repeat(tensor.rank() - axis - 1) + " ".repeat(indent + 1);
    text.append('[');
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : between);
      if (isLeftOut(i, size)) {
        text.append("...").append(between);
        i = size - EDGE_ITEMS;
      }
      dim(axis + 1, place + i * tensor.layout.strides[axis], indent + 1);
    }
    text.append(']');
  }

  private void vector(int place, int indent) {
    int axis = tensor.rank() - 1;
    int size = tensor.shape().dim(axis);
    int perLine = Math.max(1, Math.floorDiv(LINE_WIDTH - indent, format.width() + 2));
    int onLine = 0;
    text.append('[');
    for (int i = 0; i < size; i++) {
      onLine = separate(i > 0, onLine, perLine, indent);
      if (isLeftOut(i, size)) {
        text.append(" ...");
        onLine = separate(true, onLine, perLine, indent);
        i = size - EDGE_ITEMS;
      }
      format.append(tensor.storage, place + i * tensor.layout.strides[axis], text);
    }
    text.append(']');
  }

  /** Puts a comma, and a new line where the line is full; counts what is on the line then. */
  private int separate(boolean needed, int onLine, int perLine, int indent) {
    if (!needed) {
      return 1;
    }
    if (onLine == perLine) {
      text.append(",\n").append(" ".repeat(indent + 1));
      return 1;
    }
    text.append(", ");
    return onLine + 1;
  }
}

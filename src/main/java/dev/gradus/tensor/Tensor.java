package dev.gradus.tensor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An n-dimensional array of numbers, as {@code torch.Tensor}.
 *
 * <p>Operations make new tensors; only those whose name ends in an underscore change one in place.
 * Views such as {@link #transpose} share their elements with the tensor they were made from.
 */
public final class Tensor
    implements Elements,
        Arithmetic,
        Mathematics,
        Comparing,
        Reducing,
        Keeping,
        Products,
        Views,
        Selecting,
        Changing,
        Differentiating {
  final Storage storage;
  final Layout layout;
  @Nullable Tensor grad;
  boolean requiresGrad;
  boolean retainsGrad;
  private @Nullable GradFn gradFn;

  Tensor(Storage storage, Layout layout) {
    this.storage = storage;
    this.layout = layout;
  }

  /** A tensor whose storage holds exactly its elements, row-major. */
  static Tensor dense(Shape shape, Storage storage) {
    return new Tensor(storage, Layout.rowMajor(shape));
  }

  /**
   * A vector of float32; {@code torch.tensor}. {@code Tensor.of(1.5, 2)} prints as {@code
   * tensor([1.5000, 2.0000])}.
   */
  public static Tensor of(double... elements) {
    float[] floats = Room.floats(Given.given(elements, "of", "the array").length);
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) elements[i];
    }
    return dense(Shape.of(floats.length), new Storage.Floats(floats));
  }

  /** A vector of float32; {@code torch.tensor}. */
  public static Tensor of(float... elements) {
    Given.given(elements, "of", "the array");
    return dense(Shape.of(elements.length), new Storage.Floats(Room.copy(elements)));
  }

  /**
   * A vector of int64; {@code torch.tensor}. {@code Tensor.of(1, 2)} prints as {@code tensor([1,
   * 2])}.
   */
  public static Tensor of(long... elements) {
    Given.given(elements, "of", "the array");
    return dense(Shape.of(elements.length), new Storage.Longs(Room.copy(elements)));
  }

  /** A vector of int64; {@code torch.tensor}. */
  public static Tensor of(int... elements) {
    long[] longs = Room.longs(Given.given(elements, "of", "the array").length);
    for (int i = 0; i < longs.length; i++) {
      longs[i] = elements[i];
    }
    return dense(Shape.of(longs.length), new Storage.Longs(longs));
  }

  /** A vector of truth values; {@code torch.tensor}. */
  public static Tensor of(boolean... elements) {
    Given.given(elements, "of", "the array");
    return dense(Shape.of(elements.length), new Storage.Booleans(Room.copy(elements)));
  }

  /**
   * A tensor from a Java array of arrays, such as {@code new double[][] {{1, 2}, {3, 4}}}, in their
   * shape; {@code torch.tensor}.
   *
   * @throws TensorException if rows differ in length, or hold anything but numbers or truth values
   */
  public static Tensor of(Object[] rows) {
    return JavaArrays.tensor(Given.given(rows, "of", "the array"));
  }

  /**
   * A float32 tensor of the given shape whose elements are computed from their indices.
   *
   * <p>{@code Tensor.of(Shape.of(2, 2), index -> index[0] + index[1])}
   */
  public static Tensor of(Shape shape, IndexFunction function) {
    return JavaArrays.tensor(
        Given.given(shape, "of", "the shape"), Given.given(function, "of", "the function"));
  }

  /**
   * A tensor of the given shape and type whose elements are given in row-major order.
   *
   * @throws ShapeException if there are more or fewer than the shape has
   */
  public static Tensor of(Shape shape, DType dtype, double[] elements) {
    Given.given(shape, "of", "the shape");
    Given.given(dtype, "of", "the type");
    return JavaArrays.tensor(shape, dtype, Given.given(elements, "of", "the array"));
  }

  /** A tensor of rank 0 that holds one float32; {@code torch.tensor(5.)}. */
  public static Tensor scalar(double number) {
    return full(Shape.SCALAR, number);
  }

  /** A tensor of rank 0 that holds one int64; {@code torch.tensor(5)}. */
  public static Tensor scalar(long number) {
    return full(Shape.SCALAR, number);
  }

  /** A tensor of rank 0 that holds one truth value; {@code torch.tensor(True)}. */
  public static Tensor scalar(boolean truth) {
    return full(Shape.SCALAR, truth);
  }

  /**
   * Reads a tensor of any shape: what torch prints, {@code tensor([[1., 2.]])}, or the literal
   * alone, {@code [[1, 2]]}.
   *
   * @throws LiteralException if the text is not a tensor
   */
  public static Tensor parse(String text) {
    return Parser.parse(Given.given(text, "parse", "the text"), null);
  }

  /**
   * Reads a tensor of any shape and the given type; whole numbers become floating-point where one
   * is asked.
   *
   * @throws LiteralException if the text is not a tensor, or not of that type
   */
  public static Tensor parse(String text, DType dtype) {
    return Parser.parse(Given.given(text, "parse", "the text"), dtype);
  }

  /**
   * The tensor of the given shape whose {@link #toBytes} these are.
   *
   * @throws ShapeException if there are more or fewer bytes than the shape needs
   */
  public static Tensor fromBytes(DType dtype, Shape shape, byte[] bytes) {
    return Bytes.tensor(dtype, shape, bytes);
  }

  /**
   * Zeros in the shape of the given sizes, float32; {@code torch.zeros}.
   *
   * @throws ShapeException if a size is negative, or there are too many elements
   */
  public static Tensor zeros(int... sizes) {
    return zeros(Shape.of("zeros", sizes), DType.FLOAT32);
  }

  /** Zeros of any shape and type; {@code torch.zeros(size, dtype=...)}. */
  public static Tensor zeros(Shape shape, DType dtype) {
    Given.given(dtype, "zeros", "the type");
    Given.given(shape, "zeros", "the shape");
    return dense(shape, Storage.allocate(dtype, shape.elements()));
  }

  /**
   * Ones in the shape of the given sizes, float32; {@code torch.ones}.
   *
   * @throws ShapeException if a size is negative, or there are too many elements
   */
  public static Tensor ones(int... sizes) {
    return full(Shape.of("ones", sizes), 1.0);
  }

  /** One number everywhere in a shape, float32; {@code torch.full(size, 5.)}. */
  public static Tensor full(Shape shape, double number) {
    return full(shape, number, DType.FLOAT32);
  }

  /**
   * One whole number everywhere in a shape, int64; {@code torch.full}. {@code
   * Tensor.full(Shape.of(2), 5)} prints as {@code tensor([5, 5])}; for floats write {@code 5.}.
   */
  public static Tensor full(Shape shape, long number) {
    Tensor full = zeros(Given.given(shape, "full", "the shape"), DType.INT64);
    Arrays.fill(((Storage.Longs) full.storage).data, number);
    return full;
  }

  /** One truth value everywhere in a shape, bool; {@code torch.full}. */
  public static Tensor full(Shape shape, boolean truth) {
    return full(shape, truth ? 1 : 0, DType.BOOL);
  }

  /** One number everywhere, of any shape and type; {@code torch.full(size, number, dtype=...)}. */
  public static Tensor full(Shape shape, double number, DType dtype) {
    Given.given(dtype, "full", "the type");
    Given.given(shape, "full", "the shape");
    Storage storage = Storage.allocate(dtype, shape.elements());
    for (int i = 0; i < storage.length(); i++) {
      storage.set(i, number);
    }
    return dense(shape, storage);
  }

  /**
   * Ones on the diagonal, zeros elsewhere, float32, [size, size]; {@code torch.eye}.
   *
   * @throws ShapeException if the size is negative
   */
  public static Tensor eye(int size) {
    Tensor eye = zeros(Shape.of("eye", size, size), DType.FLOAT32);
    for (int i = 0; i < size; i++) {
      eye.storage.set(i * size + i, 1);
    }
    return eye;
  }

  /**
   * The whole numbers from 0 to {@code end}, which is left out; int64, [end]; {@code torch.arange}.
   *
   * @throws TensorException if the end is negative
   */
  public static Tensor arange(long end) {
    return Ranges.arange(0, end, 1);
  }

  /**
   * A vector of the whole numbers from {@code start} up to {@code end}, which is left out; int64;
   * {@code torch.arange}.
   *
   * @throws TensorException if the end is below the start
   */
  public static Tensor arange(long start, long end) {
    return Ranges.arange(start, end, 1);
  }

  /**
   * A vector of numbers from {@code start} in steps of 1, up to {@code end}, which is left out;
   * float32; {@code torch.arange}.
   *
   * @throws TensorException if the end is below the start
   */
  public static Tensor arange(double start, double end) {
    return Ranges.arange(start, end, 1);
  }

  /**
   * A vector of the whole numbers from {@code start} in steps, up to {@code end}, which is left
   * out; int64; {@code torch.arange}.
   *
   * @throws TensorException if the steps don't lead to the end
   */
  public static Tensor arange(long start, long end, long step) {
    return Ranges.arange(start, end, step);
  }

  /**
   * A vector of numbers from {@code start} in steps, up to {@code end}, which is left out; float32;
   * {@code torch.arange}.
   *
   * @throws TensorException if the steps don't lead to the end
   */
  public static Tensor arange(double start, double end, double step) {
    return Ranges.arange(start, end, step);
  }

  /**
   * {@code steps} numbers, evenly spaced, both ends included; float32, [steps]; {@code
   * torch.linspace}.
   *
   * @throws ShapeException if the steps are negative
   */
  public static Tensor linspace(double start, double end, int steps) {
    return Ranges.linspace(start, end, steps);
  }

  /**
   * Elements of {@code a} where the condition holds, of {@code b} elsewhere; {@code torch.where}.
   * The shapes of all three broadcast.
   *
   * @throws TensorException if the shapes don't broadcast, or the condition is not of truth values
   */
  public static Tensor where(Tensor condition, Tensor a, Tensor b) {
    return Choice.where("where", condition, a, b);
  }

  /**
   * Elements of {@code a} where the condition holds, one number elsewhere; {@code torch.where}. The
   * shapes broadcast.
   *
   * @throws TensorException if the shapes don't broadcast, or the condition is not of truth values
   */
  public static Tensor where(Tensor condition, Tensor a, Number b) {
    return Choice.where("where", condition, a, Promotion.operand(a, b));
  }

  /**
   * One number where the condition holds, elements of {@code b} elsewhere; {@code torch.where}. The
   * shapes broadcast.
   *
   * @throws TensorException if the shapes don't broadcast, or the condition is not of truth values
   */
  public static Tensor where(Tensor condition, Number a, Tensor b) {
    return Choice.where("where", condition, Promotion.operand(b, a), b);
  }

  /**
   * Tensors one after the other along a dim that they have, whose sizes add up; {@code torch.cat}.
   * An empty vector, [0], adds nothing to tensors of any shape.
   *
   * @throws ShapeException if there is no tensor, no such dim, or another size differs
   */
  public static Tensor cat(int dim, Tensor... parts) {
    return Joining.cat(dim, parts);
  }

  /**
   * Tensors of one shape along a new dim; {@code torch.stack}.
   *
   * @throws ShapeException if there is no tensor, no such dim, or the shapes differ
   */
  public static Tensor stack(int dim, Tensor... parts) {
    return Joining.stack(dim, parts);
  }

  /** The size of each dim; {@code torch.Tensor.size()}. */
  public Shape shape() {
    return layout.shape;
  }

  /** The type of the elements; {@code torch.Tensor.dtype}. */
  public DType dtype() {
    return storage.dtype();
  }

  /** The number of dims; {@code torch.Tensor.dim()}. */
  public int rank() {
    return layout.shape.rank();
  }

  /** The number of elements; {@code torch.Tensor.numel()}. */
  public int elements() {
    return layout.shape.elements();
  }

  /** How far apart neighbours along each dim lie in memory; {@code torch.Tensor.stride()}. */
  public int[] strides() {
    return layout.strides.clone();
  }

  /**
   * Whether the elements lie in memory row by row without gaps; {@code torch.Tensor.is_contiguous}.
   */
  public boolean isContiguous() {
    return layout.isContiguous();
  }

  /** What Python's {@code print(tensor)} shows. */
  @Override
  public String toString() {
    return Printer.print(this);
  }

  /** The elements as printed, without {@code tensor(…)}: {@code [2., 0.]}; nothing is left out. */
  public String literal() {
    return Printer.literal(this);
  }

  boolean needsGradient() {
    return requiresGrad || gradFn != null;
  }

  @Nullable GradFn gradFnOrNull() {
    return gradFn;
  }

  void becomesResultOf(GradFn operation) {
    gradFn = operation;
  }

  void keepIfAsked(Tensor gradient) {
    if (gradFn != null && retainsGrad) {
      accumulate(gradient);
    }
  }

  /** Adds to the gradient; the first one is copied, for it may be shared. */
  void accumulate(Tensor gradient) {
    grad = grad == null ? gradient.copy() : grad.add(gradient);
  }
}

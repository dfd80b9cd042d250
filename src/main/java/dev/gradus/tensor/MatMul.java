package dev.gradus.tensor;

/** The matrix product in all of torch's combinations of ranks. */
final class MatMul {
  private MatMul() {}

  /** What {@code grad_fn} shows of batches: torch multiplies them flat and views the result. */
  private static final String BATCHES = "UnsafeViewBackward0";

  /** Errors name the method that was called. */
  static Tensor apply(String called, Tensor a, Tensor b) {
    check(called, a, b);
    if (a.rank() == 1 && b.rank() == 1) {
      return without(0, product(a.unsqueeze(0), b.unsqueeze(1)).squeeze(1), "DotBackward0");
    }
    if (a.rank() == 1) {
      String name = b.rank() == 2 ? "SqueezeBackward4" : BATCHES;
      return without(b.rank() - 2, product(a.unsqueeze(0), b), name);
    }
    if (b.rank() == 1) {
      String name = a.rank() == 2 ? "MvBackward0" : BATCHES;
      return without(a.rank() - 1, product(a, b.unsqueeze(1)), name);
    }
    return product(a, b);
  }

  /** Without a dim of size 1, by a step that shows the name of the whole. */
  private static Tensor without(int axis, Tensor product, String name) {
    return ViewFn.reshaped(name, product, product.layout.squeeze(axis));
  }

  private static void check(String called, Tensor a, Tensor b) {
    if (a == null || b == null) {
      throw Given.missing(called, a == null ? "the first matrix" : "the other tensor");
    }
    if (a.rank() == 0 || b.rank() == 0) {
      throw new ShapeException(
          called
              + ": both tensors need at least one dim, but the shapes are "
              + a.shape()
              + " and "
              + b.shape()
              + "; to multiply by a number use mul.");
    }
    if (a.dtype() != b.dtype()) {
      throw new DTypeException(
          called
              + ": both tensors need the same dtype, but they have "
              + a.dtype().torchName()
              + " and "
              + b.dtype().torchName()
              + "; change one with to, or write 2. instead of 2.");
    }
    if (a.dtype() == DType.BOOL) {
      throw new DTypeException(called + ": truth values can't be multiplied as matrices.");
    }
    int left = a.shape().dim(-1);
    int right = b.shape().dim(b.rank() == 1 ? 0 : -2);
    if (left != right) {
      throw new ShapeException(
          called
              + ": the shapes "
              + a.shape()
              + " and "
              + b.shape()
              + " don't fit, since rows of "
              + left
              + " meet columns of "
              + right
              + "; the last dim of the first must equal the "
              + (b.rank() == 1 ? "only dim" : "last but one dim")
              + " of the second.");
    }
  }

  /** The product of matrices, or of batches of them whose leading dims broadcast. */
  private static Tensor product(Tensor a, Tensor b) {
    int rows = a.shape().dim(-2);
    int columns = b.shape().dim(-1);
    Shape batch = batch(a, b);
    Shape inner = Shape.of(rows, a.shape().dim(-1));
    Shape right = Shape.of(b.shape().dim(-2), columns);
    Tensor left = a.detach().expand(batch.followedBy(inner));
    Tensor other = b.detach().expand(batch.followedBy(right));
    Tensor result =
        Tensor.dense(batch.followedBy(Shape.of(rows, columns)), compute(left, other, batch));
    if (GradFn.records(a, b)) {
      recorded(result, a, b);
    }
    return result;
  }

  /** The shape to which the leading dims broadcast. */
  private static Shape batch(Tensor a, Tensor b) {
    Shape left = a.shape().between(0, a.rank() - 2);
    Shape right = b.shape().between(0, b.rank() - 2);
    if (left.equals(right)) {
      return left;
    }
    String called = "matmul of " + a.shape() + " and " + b.shape();
    return left.broadcast(called + ", whose leading dims must broadcast", right);
  }

  private static void recorded(Tensor result, Tensor a, Tensor b) {
    new GradFn(result.rank() == 2 ? "MmBackward0" : BATCHES, a, b) {
      @Override
      protected Tensor gradient(int input, Tensor upstream) {
        return input == 0
            ? product(upstream, b.detach().transpose(-2, -1)).sumTo(a.shape())
            : product(a.detach().transpose(-2, -1), upstream).sumTo(b.shape());
      }
    }.saving(GradFn.factors(a, b)).becomesThatOf(result);
  }

  private static Storage compute(Tensor a, Tensor b, Shape batch) {
    int rows = a.shape().dim(-2);
    int columns = b.shape().dim(-1);
    Storage out = Storage.allocate(a.dtype(), batch.followedBy(Shape.of(rows, columns)).elements());
    for (int i = 0; i < batch.elements() && out.length() > 0; i++) {
      add(member(a, batch, i), member(b, batch, i), out, i * rows * columns);
    }
    return out;
  }

  /** One matrix of a batch. */
  private static Tensor member(Tensor x, Shape batch, int which) {
    Tensor matrix = x;
    int left = which;
    int inBatch = batch.elements();
    for (int axis = 0; axis < batch.rank(); axis++) {
      inBatch /= batch.dim(axis);
      matrix = matrix.select(0, left / inBatch);
      left %= inBatch;
    }
    return matrix;
  }

  private static void add(Tensor a, Tensor b, Storage out, int at) {
    if (out instanceof Storage.Floats floats) {
      FloatProduct.put(a, b, floats.data, at);
    } else if (out instanceof Storage.Doubles doubles) {
      PlainProduct.addDoubles(a, b, doubles.data, at);
    } else {
      PlainProduct.addLongs(a, b, ((Storage.Longs) out).data, at);
    }
  }

  /** {@code bias + a · b}, where the sums start from the bias. */
  static Tensor added(Tensor bias, Tensor a, Tensor b) {
    check("addmm", a, b);
    if (a.rank() != 2 || b.rank() != 2 || bias.dtype() != a.dtype()) {
      Tensor product = apply("addmm", a, b);
      checkBias(bias, product.shape());
      return product.add(bias);
    }
    Shape shape = Shape.of(a.shape().dim(0), b.shape().dim(1));
    checkBias(bias, shape);
    Tensor result = Tensor.dense(shape, started(bias, a, b, shape));
    if (GradFn.records(bias, a, b)) {
      new GradFn("AddmmBackward0", bias, a, b) {
        @Override
        protected Tensor gradient(int input, Tensor upstream) {
          return switch (input) {
            case 0 -> upstream.sumTo(bias.shape());
            case 1 -> product(upstream, b.detach().t());
            default -> product(a.detach().t(), upstream);
          };
        }
      }.saving(GradFn.factors(a, b)).becomesThatOf(result);
    }
    return result;
  }

  private static Storage started(Tensor bias, Tensor a, Tensor b, Shape shape) {
    if (shape.elements() == 0) {
      return Storage.allocate(a.dtype(), 0);
    }
    if (a.dtype() == DType.FLOAT32) {
      return FloatProduct.added(bias, a, b);
    }
    Storage out = Dense.copy(bias.detach().expand(shape));
    add(a, b, out, 0);
    return out;
  }

  private static void checkBias(Tensor bias, Shape product) {
    int missing = product.rank() - bias.rank();
    boolean fits = missing >= 0;
    for (int axis = 0; fits && axis < bias.rank(); axis++) {
      int size = bias.shape().sizes()[axis];
      fits = size == 1 || size == product.sizes()[axis + missing];
    }
    if (!fits) {
      throw new ShapeException(
          "addmm: the bias of shape "
              + bias.shape()
              + " can't be stretched to the shape "
              + product
              + " of the product.");
    }
  }
}

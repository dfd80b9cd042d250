package dev.gradus.tensor;

/** An operation on two tensors, element by element, after broadcasting and promotion. */
abstract class Binary {
  private final String name;

  Binary(String name) {
    this.name = name;
  }

  /** The name of the method, for messages. */
  abstract String method();

  // The loops start at 0 and know no strides: so the compiler can use vector instructions.

  abstract void floats(float[] a, float[] b, float[] out, int n);

  abstract void doubles(double[] a, double[] b, double[] out, int n);

  abstract void longs(long[] a, long[] b, long[] out, int n);

  /** The gradient of one operand (0 or 1), before it is summed to that operand's shape. */
  abstract Tensor gradient(int operand, Tensor upstream, Tensor a, Tensor b);

  /** What the gradients look at. */
  Tensor[] saved(Tensor a, Tensor b) {
    return new Tensor[] {a, b};
  }

  /** The dtype of the result, where that is not the promoted one. */
  DType resultType(DType promoted) {
    return promoted;
  }

  /** Refuses types that the operation is not for; errors name the method that was called. */
  void checkTypes(String called, DType a, DType b) {}

  /** The shape to which the operands broadcast, if they fit. */
  final Shape fitted(String called, Tensor a, Tensor b) {
    if (b == null) {
      throw Given.missing(called, "the other tensor");
    }
    checkTypes(called, a.dtype(), b.dtype());
    return a.shape().broadcast(called, b.shape());
  }

  /** What {@code grad_fn} shows: torch counts some operations with a number apart. */
  String name(boolean withNumber) {
    return name;
  }

  final Tensor apply(Tensor a, Number b) {
    return applyNumber(a, Promotion.operand(a, b));
  }

  /** With a number that already is a tensor of rank 0. */
  final Tensor applyNumber(Tensor a, Tensor b) {
    return apply(name(true), a, b);
  }

  final Tensor apply(Tensor a, Tensor b) {
    return apply(name(false), a, b);
  }

  private Tensor apply(String shown, Tensor a, Tensor b) {
    Shape shape = fitted(method(), a, b);
    DType dtype = resultType(Promotion.of(a, b));
    DType working = dtype == DType.BOOL ? DType.INT64 : dtype;
    Tensor result =
        Tensor.dense(shape, compute(shape, a.detach().to(working), b.detach().to(working)))
            .to(dtype);
    if (GradFn.records(a, b)) {
      recorded(shown, result, a, b);
    }
    return result;
  }

  private void recorded(String shown, Tensor result, Tensor a, Tensor b) {
    Tensor left = a.detach().to(result.dtype());
    Tensor right = b.detach().to(result.dtype());
    new GradFn(shown, a, b) {
      @Override
      protected Tensor gradient(int operand, Tensor upstream) {
        Tensor input = operand == 0 ? a : b;
        return Binary.this
            .gradient(operand, upstream, left, right)
            .to(input.dtype())
            .sumTo(input.shape());
      }
    }.saving(saved(a, b)).becomesThatOf(result);
  }

  private Storage compute(Shape shape, Tensor a, Tensor b) {
    Storage out = Storage.allocate(a.dtype(), shape.elements());
    RowWalk walk = new RowWalk(a.layout.expand(shape), b.layout.expand(shape));
    if (walk.isWhole(0, out.length()) && walk.isWhole(1, out.length())) {
      loop(a.storage, b.storage, out, out.length());
      return out;
    }
    DenseRow left = new DenseRow(a.storage, walk.length());
    DenseRow right = new DenseRow(b.storage, walk.length());
    Storage results = Storage.allocate(a.dtype(), DenseRow.capacity(walk.length()));
    int at = 0;
    for (; !walk.isDone(); walk.next()) {
      for (int done = 0; done < walk.length(); done += DenseRow.LONGEST) {
        int length = Math.min(DenseRow.LONGEST, walk.length() - done);
        left.load(walk.place(0) + done * walk.stride(0), walk.stride(0), length);
        right.load(walk.place(1) + done * walk.stride(1), walk.stride(1), length);
        loop(left.elements, right.elements, results, length);
        results.copyRow(0, 1, out, at, length);
        at += length;
      }
    }
    return out;
  }

  // No pattern switch here and in MatMul: its first use would cost more than many operations.
  private void loop(Storage a, Storage b, Storage out, int n) {
    if (out instanceof Storage.Floats floats) {
      floats(((Storage.Floats) a).data, ((Storage.Floats) b).data, floats.data, n);
    } else if (out instanceof Storage.Doubles doubles) {
      doubles(((Storage.Doubles) a).data, ((Storage.Doubles) b).data, doubles.data, n);
    } else {
      // Truth values are computed as int64.
      longs(((Storage.Longs) a).data, ((Storage.Longs) b).data, ((Storage.Longs) out).data, n);
    }
  }
}

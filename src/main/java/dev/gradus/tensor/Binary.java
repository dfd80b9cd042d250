package dev.gradus.tensor;

/** An operation on two tensors, element by element, after broadcasting and promotion. */
abstract class Binary {
  private final String name;

  Binary(String name) {
    this.name = name;
  }

  /** The name of the method, for messages. */
  abstract String method();

  abstract void floats(float[] a, float[] b, float[] out, Run run);

  abstract void doubles(double[] a, double[] b, double[] out, Run run);

  abstract void longs(long[] a, long[] b, long[] out, Run run);

  /** The gradient of one operand (0 or 1), before it is summed to that operand's shape. */
  abstract Tensor gradient(int operand, Tensor upstream, Tensor a, Tensor b);

  /** The dtype of the result, where that is not the promoted one. */
  DType resultType(DType promoted) {
    return promoted;
  }

  final Tensor apply(Tensor a, Number b) {
    return apply(a, Promotion.operand(a, b));
  }

  final Tensor apply(Tensor a, Tensor b) {
    DType dtype = resultType(Promotion.of(a, b));
    Shape shape = a.shape().broadcast(method(), b.shape());
    DType working = dtype == DType.BOOL ? DType.INT64 : dtype;
    Tensor result =
        Tensor.dense(shape, compute(shape, a.detach().to(working), b.detach().to(working)))
            .to(dtype);
    if (GradFn.records(a, b)) {
      recorded(result, a, b);
    }
    return result;
  }

  private void recorded(Tensor result, Tensor a, Tensor b) {
    Tensor left = a.detach().to(result.dtype());
    Tensor right = b.detach().to(result.dtype());
    new GradFn(name, a, b) {
      @Override
      protected Tensor gradient(int operand, Tensor upstream) {
        Tensor input = operand == 0 ? a : b;
        return Binary.this
            .gradient(operand, upstream, left, right)
            .to(input.dtype())
            .sumTo(input.shape());
      }
    }.becomesThatOf(result);
  }

  private Storage compute(Shape shape, Tensor a, Tensor b) {
    Storage out = Storage.allocate(a.dtype(), shape.elements());
    RowWalk walk = new RowWalk(a.layout.expand(shape), b.layout.expand(shape));
    DenseRow left = new DenseRow(a.storage, walk.stride(0), walk.length());
    DenseRow right = new DenseRow(b.storage, walk.stride(1), walk.length());
    boolean dense = walk.stride(0) == 1 && walk.stride(1) == 1;
    int longest = dense ? walk.length() : DenseRow.LONGEST_COPY;
    int at = 0;
    for (; !walk.isDone(); walk.next()) {
      for (int done = 0; done < walk.length(); done += longest) {
        int length = Math.min(longest, walk.length() - done);
        left.load(walk.place(0) + done * walk.stride(0), walk.stride(0), length);
        right.load(walk.place(1) + done * walk.stride(1), walk.stride(1), length);
        loop(left.storage, right.storage, out, new Run(left.at, right.at, at, length));
        at += length;
      }
    }
    return out;
  }

  private void loop(Storage a, Storage b, Storage out, Run run) {
    switch (out) {
      case Storage.Floats floats ->
          floats(((Storage.Floats) a).data, ((Storage.Floats) b).data, floats.data, run);
      case Storage.Doubles doubles ->
          doubles(((Storage.Doubles) a).data, ((Storage.Doubles) b).data, doubles.data, run);
      case Storage.Longs longs ->
          longs(((Storage.Longs) a).data, ((Storage.Longs) b).data, longs.data, run);
      case Storage.Booleans booleans ->
          throw new IllegalStateException("truth values are computed as int64");
    }
  }
}

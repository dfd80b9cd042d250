package dev.gradus.tensor;

/** The matrix product in all of torch's combinations of ranks. */
final class MatMul {
  private MatMul() {}

  static Tensor apply(Tensor a, Tensor b) {
    check(a, b);
    if (a.rank() == 1 && b.rank() == 1) {
      return product(a.unsqueeze(0), b.unsqueeze(1)).squeeze(1).squeeze(0);
    }
    if (a.rank() == 1) {
      return product(a.unsqueeze(0), b).squeeze(-2);
    }
    if (b.rank() == 1) {
      return product(a, b.unsqueeze(1)).squeeze(-1);
    }
    return product(a, b);
  }

  private static void check(Tensor a, Tensor b) {
    if (a.rank() == 0 || b.rank() == 0) {
      throw new ShapeException(
          "matmul: both tensors need at least one dim, but the shapes are "
              + a.shape()
              + " and "
              + b.shape()
              + "; to multiply by a number use mul.");
    }
    if (a.dtype() != b.dtype()) {
      throw new DTypeException(
          "matmul: both tensors need the same dtype, but they have "
              + a.dtype().torchName()
              + " and "
              + b.dtype().torchName()
              + "; change one with to, or write 2. instead of 2.");
    }
    int left = a.shape().dim(-1);
    int right = b.shape().dim(b.rank() == 1 ? 0 : -2);
    if (left != right) {
      throw new ShapeException(
          "matmul: the shapes "
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
    Shape batch =
        a.shape().between(0, a.rank() - 2).broadcast("matmul", b.shape().between(0, b.rank() - 2));
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

  private static void recorded(Tensor result, Tensor a, Tensor b) {
    new GradFn(result.rank() == 2 ? "MmBackward0" : "BmmBackward0", a, b) {
      @Override
      protected Tensor gradient(int input, Tensor upstream) {
        return input == 0
            ? product(upstream, b.detach().transpose(-2, -1)).sumTo(a.shape())
            : product(a.detach().transpose(-2, -1), upstream).sumTo(b.shape());
      }
    }.becomesThatOf(result);
  }

  private static Storage compute(Tensor a, Tensor b, Shape batch) {
    int rows = a.shape().dim(-2);
    int depth = a.shape().dim(-1);
    int columns = b.shape().dim(-1);
    Storage out = Storage.allocate(a.dtype(), batch.followedBy(Shape.of(rows, columns)).elements());
    Gemm size = new Gemm(rows, depth, columns);
    Storage left = Dense.storage(a, a.dtype());
    Storage right = Dense.storage(b, b.dtype());
    for (int i = 0; i < batch.elements(); i++) {
      Run at = new Run(i * rows * depth, i * depth * columns, i * rows * columns, 0);
      switch (out) {
        case Storage.Floats floats ->
            size.floats(
                ((Storage.Floats) left).data, ((Storage.Floats) right).data, floats.data, at);
        case Storage.Doubles doubles ->
            size.doubles(
                ((Storage.Doubles) left).data, ((Storage.Doubles) right).data, doubles.data, at);
        case Storage.Longs longs ->
            size.longs(((Storage.Longs) left).data, ((Storage.Longs) right).data, longs.data, at);
        case Storage.Booleans booleans ->
            throw new DTypeException("matmul: truth values can't be multiplied as matrices.");
      }
    }
    return out;
  }
}

package dev.gradus.tensor;

/** Elements of one tensor or another, as a condition says. */
final class Choice {
  private Choice() {}

  /** Errors name the method that was called. */
  static Tensor where(String called, Tensor condition, Tensor a, Tensor b) {
    return where(called, "WhereBackward0", condition, a, b);
  }

  /** This tensor's elements, but a filling where the mask says so. */
  static Tensor filled(Tensor x, Tensor mask, Tensor filling) {
    return where("maskedFill", "MaskedFillBackward0", mask, filling, x);
  }

  private static Tensor where(String called, String name, Tensor condition, Tensor a, Tensor b) {
    Given.given(condition, called, "the condition");
    Given.given(a, called, "the first tensor");
    Given.given(b, called, "the second tensor");
    if (condition.dtype() != DType.BOOL) {
      throw new DTypeException(
          called
              + ": what is chosen must be told by a tensor of truth values, but this one has "
              + condition.dtype().torchName()
              + "; compare it, as in x.gt(0).");
    }
    DType dtype = Promotion.of(a, b);
    Shape shape = condition.shape().broadcast(called, a.shape().broadcast(called, b.shape()));
    boolean[] choose = Dense.booleans(condition.expand(shape));
    Storage first = Dense.storage(a.detach().to(dtype).expand(shape), dtype);
    Storage second = Dense.storage(b.detach().to(dtype).expand(shape), dtype);
    Storage out = Storage.allocate(dtype, choose.length);
    for (int i = 0; i < choose.length; i++) {
      (choose[i] ? first : second).copyRow(i, 1, out, i, 1);
    }
    Tensor result = Tensor.dense(shape, out);
    if (GradFn.records(a, b)) {
      new GradFn(name, a, b) {
        @Override
        protected Tensor gradient(int input, Tensor upstream) {
          Tensor zero = upstream.zerosLike();
          Tensor mine =
              input == 0
                  ? where(called, condition, upstream, zero)
                  : where(called, condition, zero, upstream);
          return mine.to(inputs[input].dtype()).sumTo(inputs[input].shape());
        }
      }.saving(condition).becomesThatOf(result);
    }
    return result;
  }
}

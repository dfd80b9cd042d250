package dev.gradus.tensor;

/** A question about two numbers, asked of all elements; the answer is a tensor of truth values. */
enum Comparison {
  EQ,
  NE,
  LT,
  LE,
  GT,
  GE;

  private boolean holds(double a, double b) {
    return switch (this) {
      case EQ -> a == b;
      case NE -> a != b;
      case LT -> a < b;
      case LE -> a <= b;
      case GT -> a > b;
      case GE -> a >= b;
    };
  }

  private boolean holds(long a, long b) {
    return switch (this) {
      case EQ -> a == b;
      case NE -> a != b;
      case LT -> a < b;
      case LE -> a <= b;
      case GT -> a > b;
      case GE -> a >= b;
    };
  }

  Tensor apply(Tensor a, Number b) {
    return apply(a, Promotion.operand(a, b));
  }

  Tensor apply(Tensor a, Tensor b) {
    if (b == null) {
      throw Given.missing(method(), "the other tensor");
    }
    DType working = Promotion.of(a, b);
    Shape shape = a.shape().broadcast(method(), b.shape());
    Tensor left = a.detach().to(working).expand(shape);
    Tensor right = b.detach().to(working).expand(shape);
    boolean[] out = Room.booleans(shape.elements());
    int at = 0;
    for (RowWalk walk = new RowWalk(left.layout, right.layout); !walk.isDone(); walk.next()) {
      for (int i = 0; i < walk.length(); i++) {
        int mine = walk.place(0) + i * walk.stride(0);
        int theirs = walk.place(1) + i * walk.stride(1);
        out[at++] =
            working.isFloating()
                ? holds(left.storage.get(mine), right.storage.get(theirs))
                : holds(left.storage.getLong(mine), right.storage.getLong(theirs));
      }
    }
    return Tensor.dense(shape, new Storage.Booleans(out));
  }

  private String method() {
    return switch (this) {
      case EQ -> "eq";
      case NE -> "ne";
      case LT -> "lt";
      case LE -> "le";
      case GT -> "gt";
      case GE -> "ge";
    };
  }
}

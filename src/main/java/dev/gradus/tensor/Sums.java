package dev.gradus.tensor;

/** Addition, subtraction, multiplication and division, element by element. */
final class Sums {
  static final Binary ADD = new Add();
  static final Binary SUB = new Sub();
  static final Binary MUL = new Mul();
  static final Binary DIV = new Div();

  private Sums() {}

  private static final class Add extends Binary {
    Add() {
      super("AddBackward0");
    }

    @Override
    String method() {
      return "add";
    }

    @Override
    void floats(float[] a, float[] b, float[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] + b[i];
      }
    }

    @Override
    void doubles(double[] a, double[] b, double[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] + b[i];
      }
    }

    @Override
    void longs(long[] a, long[] b, long[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] + b[i];
      }
    }

    @Override
    Tensor[] saved(Tensor a, Tensor b) {
      return new Tensor[0];
    }

    @Override
    Tensor gradient(int operand, Tensor upstream, Tensor a, Tensor b) {
      return upstream;
    }
  }

  private static final class Sub extends Binary {
    Sub() {
      super("SubBackward0");
    }

    @Override
    String method() {
      return "sub";
    }

    @Override
    void checkTypes(String called, DType a, DType b) {
      if (a == DType.BOOL || b == DType.BOOL) {
        throw new DTypeException(
            called
                + (a == b
                    ? ": truth values can't be subtracted; use logicalXor, or ne, to compare them."
                    : ": truth values can't be subtracted; use logicalNot() to turn them round, or"
                        + " make them numbers first, with toFloat() or toLong()."));
      }
    }

    @Override
    void floats(float[] a, float[] b, float[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] - b[i];
      }
    }

    @Override
    void doubles(double[] a, double[] b, double[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] - b[i];
      }
    }

    @Override
    void longs(long[] a, long[] b, long[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] - b[i];
      }
    }

    @Override
    Tensor[] saved(Tensor a, Tensor b) {
      return new Tensor[0];
    }

    @Override
    Tensor gradient(int operand, Tensor upstream, Tensor a, Tensor b) {
      return operand == 0 ? upstream : upstream.neg();
    }
  }

  private static final class Mul extends Binary {
    Mul() {
      super("MulBackward0");
    }

    @Override
    String method() {
      return "mul";
    }

    @Override
    void floats(float[] a, float[] b, float[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] * b[i];
      }
    }

    @Override
    void doubles(double[] a, double[] b, double[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] * b[i];
      }
    }

    @Override
    void longs(long[] a, long[] b, long[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] * b[i];
      }
    }

    @Override
    Tensor[] saved(Tensor a, Tensor b) {
      return GradFn.factors(a, b);
    }

    @Override
    Tensor gradient(int operand, Tensor upstream, Tensor a, Tensor b) {
      return upstream.mul(operand == 0 ? b : a);
    }
  }

  private static final class Div extends Binary {
    Div() {
      super("DivBackward0");
    }

    @Override
    String method() {
      return "div";
    }

    @Override
    DType resultType(DType promoted) {
      return promoted.floating();
    }

    @Override
    void floats(float[] a, float[] b, float[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] / b[i];
      }
    }

    @Override
    void doubles(double[] a, double[] b, double[] out, int n) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] / b[i];
      }
    }

    @Override
    void longs(long[] a, long[] b, long[] out, int n) {
      throw new IllegalStateException("division yields floating-point numbers");
    }

    @Override
    Tensor[] saved(Tensor a, Tensor b) {
      return b.needsGradient() ? super.saved(a, b) : new Tensor[] {b};
    }

    @Override
    Tensor gradient(int operand, Tensor upstream, Tensor a, Tensor b) {
      Tensor first = upstream.div(b);
      return operand == 0 ? first : first.mul(a.div(b)).neg();
    }
  }
}

package dev.gradus.bench;

/** A kind of solution, and how its points change with the tolerance. */
enum Kind {
  RIGHT("x.maximum(0)"),
  /** Off by one in a thousand, which the old tolerance allows. */
  NEARLY("x.maximum(0).mul(1.001)"),
  /** Off by rounding, which one test of the old version does not allow. */
  ROUNDED("x.maximum(0).mul(1.0000002)"),
  WRONG("x.abs()");

  private final String result;

  Kind(String result) {
    this.result = result;
  }

  String source(String comment) {
    return """
        import dev.gradus.tensor.*;

        class Relu {
          // %s
          static Tensor relu(Tensor x) {
            return %s;
          }
        }
        """
        .formatted(comment, result);
  }
}

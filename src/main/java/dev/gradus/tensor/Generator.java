package dev.gradus.tensor;

/**
 * A source of random numbers that starts from a seed; {@code torch.Generator}. It is the Mersenne
 * Twister used as torch uses it, so that {@code new Generator(0).rand(3)} is what {@code
 * torch.manual_seed(0); torch.rand(3)} gives.
 */
public final class Generator {
  private static final int STATES = 624;
  private static final int MIDDLE = 397;

  /** Below this size torch draws normal numbers one by one, from it on sixteen at a time. */
  private static final int BATCH = 16;

  private final int[] states = new int[STATES];
  private int used = STATES;
  private double spare;
  private boolean hasSpare;

  /** A generator for the given seed, of which torch uses the lower 32 bits. */
  public Generator(long seed) {
    states[0] = (int) seed;
    for (int i = 1; i < STATES; i++) {
      states[i] = 1812433253 * (states[i - 1] ^ (states[i - 1] >>> 30)) + i;
    }
  }

  private void refill() {
    for (int i = 0; i < STATES; i++) {
      int mixed = (states[i] & 0x80000000) | (states[(i + 1) % STATES] & 0x7fffffff);
      int twist = (mixed >>> 1) ^ ((mixed & 1) == 0 ? 0 : 0x9908b0df);
      states[i] = states[(i + MIDDLE) % STATES] ^ twist;
    }
    used = 0;
  }

  private int bits32() {
    if (used == STATES) {
      refill();
    }
    int y = states[used++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  private float nextFloat() {
    return (bits32() & 0xffffff) * 0x1p-24f;
  }

  double nextDouble() {
    long high = (long) bits32() << 32;
    long bits = high | (bits32() & 0xffffffffL);
    return (bits & 0x1fffffffffffffL) * 0x1p-53;
  }

  /**
   * A whole number from 0 up to {@code end}, which is left out.
   *
   * @throws TensorException if the end is below 1
   */
  public int nextInt(int end) {
    if (end < 1) {
      throw new TensorException("nextInt: the end must be at least 1, but is " + end + ".");
    }
    return Integer.remainderUnsigned(bits32(), end);
  }

  /**
   * Numbers spread evenly from 0 to 1 (left out) in the shape of the given sizes, float32; {@code
   * torch.rand}.
   *
   * @throws ShapeException if a size is negative, or there are too many elements
   */
  public Tensor rand(int... sizes) {
    return uniform(0, 1, Shape.of("rand", sizes));
  }

  /**
   * Numbers spread evenly from 0 to 1 (left out) in the shape and type of a tensor; {@code
   * torch.rand_like}.
   *
   * @throws DTypeException unless the tensor is floating-point
   */
  public Tensor randLike(Tensor x) {
    return LikeOthers.uniform(x, this);
  }

  /**
   * Numbers spread evenly from {@code low} to {@code high} in a shape, float32; {@code
   * torch.Tensor.uniform_}.
   *
   * @throws TensorException if low is above high
   */
  public Tensor uniform(double low, double high, Shape shape) {
    if (!(low <= high && high - low <= Float.MAX_VALUE)) {
      throw new TensorException(
          "uniform: there is no range from " + low + " to " + high + "; the first must be less.");
    }
    float[] out = Room.floats(shape.elements());
    for (int i = 0; i < out.length; i++) {
      out[i] = nextFloat() * (float) (high - low) + (float) low;
    }
    return Tensor.dense(shape, new Storage.Floats(out));
  }

  /**
   * Normally distributed numbers with mean 0 and deviation 1 in the shape of the given sizes,
   * float32; {@code torch.randn}.
   *
   * @throws ShapeException if a size is negative, or there are too many elements
   */
  public Tensor randn(int... sizes) {
    return normal(0, 1, Shape.of("randn", sizes));
  }

  /**
   * Normally distributed numbers with mean 0 and deviation 1 in the shape and type of a tensor;
   * {@code torch.randn_like}.
   *
   * @throws DTypeException unless the tensor is floating-point
   */
  public Tensor randnLike(Tensor x) {
    return LikeOthers.normal(x, this);
  }

  /**
   * Normally distributed numbers in a shape, float32; {@code torch.normal}.
   *
   * @throws TensorException if the deviation is negative
   */
  public Tensor normal(double mean, double deviation, Shape shape) {
    if (!(deviation >= 0)) {
      throw new TensorException(
          "normal: the deviation must be 0 or more, but is " + deviation + ".");
    }
    float[] out = Room.floats(shape.elements());
    if (out.length < BATCH) {
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) (nextNormal() * deviation + mean);
      }
      return Tensor.dense(shape, new Storage.Floats(out));
    }
    fill(out, 0);
    for (int from = 0; from <= out.length - BATCH; from += BATCH) {
      normalise(out, from, (float) mean, (float) deviation);
    }
    if (out.length % BATCH != 0) {
      // The last sixteen are drawn anew, overlapping those before, as torch does.
      fill(out, out.length - BATCH);
      normalise(out, out.length - BATCH, (float) mean, (float) deviation);
    }
    return Tensor.dense(shape, new Storage.Floats(out));
  }

  private void fill(float[] out, int from) {
    for (int i = from; i < out.length; i++) {
      out[i] = nextFloat();
    }
  }

  /** Box and Muller's method on sixteen uniform numbers. */
  private static void normalise(float[] out, int from, float mean, float deviation) {
    for (int i = from; i < from + BATCH / 2; i++) {
      double radius = Math.sqrt(-2 * Math.log(1 - out[i]));
      double angle = 2 * Math.PI * out[i + BATCH / 2];
      out[i] = (float) (radius * Math.cos(angle)) * deviation + mean;
      out[i + BATCH / 2] = (float) (radius * Math.sin(angle)) * deviation + mean;
    }
  }

  double nextNormal() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double angle = 2 * Math.PI * nextDouble();
    double radius = Math.sqrt(-2 * Math.log1p(-nextDouble()));
    spare = radius * Math.sin(angle);
    hasSpare = true;
    return radius * Math.cos(angle);
  }

  /**
   * Whole numbers from {@code low} up to {@code high} (left out) in the shape of the given sizes,
   * int64; {@code torch.randint}.
   *
   * @throws TensorException if there is no number between, or a size is negative
   */
  public Tensor randint(long low, long high, int... sizes) {
    if (high <= low || high - low > 0xffffffffL || high - low < 0) {
      throw new TensorException(
          "randint: there must be 1 to 4294967295 numbers from " + low + " up to " + high + ".");
    }
    Shape shape = Shape.of("randint", sizes);
    Storage out = Storage.allocate(DType.INT64, shape.elements());
    for (int i = 0; i < out.length(); i++) {
      out.setLong(i, low + (bits32() & 0xffffffffL) % (high - low));
    }
    return Tensor.dense(shape, out);
  }

  /**
   * The whole numbers from 0 to {@code n} (left out) in random order, int64, [n]; {@code
   * torch.randperm}.
   *
   * @throws ShapeException if n is negative
   */
  public Tensor randperm(int n) {
    if (n < 0) {
      throw new ShapeException("randperm: there can't be " + n + " numbers; ask for 0 or more.");
    }
    long[] order = Dense.longs(Tensor.arange(n));
    for (int i = 0; i < n - 1; i++) {
      int other = i + nextInt(n - i);
      long moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
    return Tensor.dense(Shape.of(n), new Storage.Longs(order));
  }
}

package dev.gradus.tensor;

/** The type of a tensor's elements, with torch's names. */
public enum DType {
  /** Single precision, the default of floating-point tensors; {@code torch.float32}. */
  FLOAT32("torch.float32", Float.BYTES),
  /** Double precision; {@code torch.float64}. */
  FLOAT64("torch.float64", Double.BYTES),
  /** Whole numbers, the default of tensors of integers; {@code torch.int64}. */
  INT64("torch.int64", Long.BYTES),
  /** Truth values, the result of comparisons; {@code torch.bool}. */
  BOOL("torch.bool", 1);

  private final String torchName;
  private final int bytes;

  DType(String torchName, int bytes) {
    this.torchName = torchName;
    this.bytes = bytes;
  }

  /**
   * Whether elements are floating-point numbers, which alone can have gradients; {@code
   * torch.dtype.is_floating_point}.
   */
  public boolean isFloating() {
    return this == FLOAT32 || this == FLOAT64;
  }

  /** How many bytes one element takes; {@code torch.dtype.itemsize}. */
  public int bytes() {
    return bytes;
  }

  /** The name that torch prints, such as {@code torch.float64}. */
  public String torchName() {
    return torchName;
  }

  /** The smallest type that holds both; {@code torch.promote_types}. */
  public DType promote(DType other) {
    if (this == FLOAT64 || other == FLOAT64) {
      return FLOAT64;
    }
    if (this == FLOAT32 || other == FLOAT32) {
      return FLOAT32;
    }
    return this == INT64 || other == INT64 ? INT64 : BOOL;
  }

  /** This type if it is floating, else {@link #FLOAT32}: what exp, mean or division yield. */
  DType floating() {
    return isFloating() ? this : FLOAT32;
  }
}

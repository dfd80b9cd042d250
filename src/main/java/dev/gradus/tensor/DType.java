package dev.gradus.tensor;

/** The type of a tensor's elements, with torch's names. */
public enum DType {
  FLOAT32,
  FLOAT64,
  INT64,
  BOOL
}

package dev.gradus.exercise;

import java.util.List;

/** How the shape of a generated tensor is found. */
public sealed interface Dims {

  /** Any rank and any sizes within these ranges. */
  record Free(Range rank, Range dim) implements Dims {}

  /** A fixed rank; each dim is a number or a name that inputs of the same draw share. */
  record Named(List<String> dims) implements Dims {
    public Named {
      dims = List.copyOf(dims);
    }
  }

  /** The shape of an input drawn before. */
  record Like(String input) implements Dims {}
}

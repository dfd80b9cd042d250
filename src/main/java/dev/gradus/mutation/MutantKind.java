package dev.gradus.mutation;

import java.util.Locale;

/** In what a mutant differs. */
public enum MutantKind {
  COMPARISON,
  SIGN,
  CONSTANT,
  OPERATOR,
  /** What stands left and right, or first and second, is swapped. */
  ORDER,
  CONDITION,
  DIM,
  /** Another method is called, or none: only its argument is left. */
  CALL,
  /** A call is left out of a chain. */
  CHAIN,
  STATEMENT,
  /** The same arithmetic in another order, or added up in another type. */
  ROUNDING;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

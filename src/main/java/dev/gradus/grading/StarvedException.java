package dev.gradus.grading;

/** A call was starved of the processor twice: our fault, whatever the program is. */
final class StarvedException extends RuntimeException {

  private static final long serialVersionUID = 1;
}

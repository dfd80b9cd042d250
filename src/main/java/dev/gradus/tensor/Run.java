package dev.gradus.tensor;

/** Where a loop over two operands and a result begins in each array, and how long it is. */
record Run(int a, int b, int out, int length) {}

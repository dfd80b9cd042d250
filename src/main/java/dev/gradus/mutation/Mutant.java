package dev.gradus.mutation;

/**
 * A program that differs from another one in a single place.
 *
 * @param line of that place, from 1
 * @param change what stood there and what stands there now, in one line
 * @param source the whole program
 */
public record Mutant(MutantKind kind, int line, String change, String source) {}

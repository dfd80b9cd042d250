package dev.gradus.tensor;

/**
 * Elements picked by size, and where they were along their dim, as {@code torch.sort} returns.
 *
 * @param values the elements
 * @param indices their indices, int64
 */
public record Ranked(Tensor values, Tensor indices) {}

package dev.gradus.tensor;

import java.util.Arrays;

/** The size of each dim of a tensor; {@code torch.Size}. It prints as {@code [2, 3]}. */
public final class Shape {
  /** The shape of a tensor of rank 0, which holds one element. */
  public static final Shape SCALAR = new Shape(new int[0]);

  private final int[] sizes;
  private final int elements;

  private Shape(int[] sizes) {
    this.sizes = sizes;
    this.elements = countElements(sizes);
  }

  /**
   * The shape of the given sizes; {@code Shape.of()} is that of rank 0.
   *
   * @throws ShapeException if a size is negative or the product is above 2,147,483,647
   */
  public static Shape of(int... sizes) {
    if (sizes == null) {
      throw Given.missing("Shape.of", "the array of sizes");
    }
    return sizes.length == 0 ? SCALAR : new Shape(sizes.clone());
  }

  /** The same, but what is thrown names the method that was called. */
  static Shape of(String called, int... sizes) {
    for (int size : Given.given(sizes, called, "the array of sizes")) {
      if (size < 0) {
        throw new ShapeException(
            called
                + ": a size can't be negative, but the shape is "
                + Arrays.toString(sizes)
                + ".");
      }
    }
    return of(sizes);
  }

  private static int countElements(int[] sizes) {
    boolean empty = false;
    for (int size : sizes) {
      if (size < 0) {
        throw new ShapeException(
            "A size can't be negative, but the shape is " + Arrays.toString(sizes) + ".");
      }
      empty |= size == 0;
    }
    long elements = 1;
    for (int size : sizes) {
      elements = empty ? 0 : elements * size;
      if (elements > Integer.MAX_VALUE) {
        throw new ShapeException(
            "The shape "
                + Arrays.toString(sizes)
                + " has more elements than a tensor can hold ("
                + Integer.MAX_VALUE
                + ").");
      }
    }
    return (int) elements;
  }

  /**
   * How many dims there are: 0 for a number, 1 for a vector, 2 for a matrix; {@code
   * torch.Tensor.dim}.
   */
  public int rank() {
    return sizes.length;
  }

  /**
   * The size of one dim; a negative number counts from the last dim; {@code
   * torch.Tensor.size(dim)}.
   *
   * @throws ShapeException if there is no such dim
   */
  public int dim(int dim) {
    return sizes[axis("dim", dim)];
  }

  /**
   * How many elements a tensor of this shape has: the product of its sizes; {@code
   * torch.Size.numel}.
   */
  public int elements() {
    return elements;
  }

  /** A copy of the sizes. */
  public int[] toArray() {
    return sizes.clone();
  }

  /** The sizes themselves, for this package, which doesn't change them. */
  int[] sizes() {
    return sizes;
  }

  /** The dim as a number from 0, where a negative one counts from the end. */
  int axis(String operation, int dim) {
    int rank = sizes.length;
    int axis = dim < 0 ? dim + rank : dim;
    if (axis < 0 || axis >= rank) {
      throw new ShapeException(
          operation
              + ": there is no dim "
              + dim
              + " in the shape "
              + this
              + (rank == 0 ? ", which has no dims." : "; dims go from 0 to " + (rank - 1) + "."));
    }
    return axis;
  }

  /** Whether this is rank 0 and the dim 0 or -1, which torch lets pass for most operations. */
  boolean isPretended(int dim) {
    return sizes.length == 0 && (dim == 0 || dim == -1);
  }

  /** This shape with another size in one dim. */
  Shape with(int axis, int size) {
    int[] changed = sizes.clone();
    changed[axis] = size;
    return new Shape(changed);
  }

  /** This shape without one dim. */
  Shape without(int axis) {
    int[] fewer = new int[sizes.length - 1];
    System.arraycopy(sizes, 0, fewer, 0, axis);
    System.arraycopy(sizes, axis + 1, fewer, axis, fewer.length - axis);
    return new Shape(fewer);
  }

  /** This shape with a further dim before the given one. */
  Shape inserted(int axis, int size) {
    int[] more = new int[sizes.length + 1];
    System.arraycopy(sizes, 0, more, 0, axis);
    more[axis] = size;
    System.arraycopy(sizes, axis, more, axis + 1, sizes.length - axis);
    return new Shape(more);
  }

  /** The dims from one (included) to another (excluded). */
  Shape between(int from, int to) {
    return new Shape(Arrays.copyOfRange(sizes, from, to));
  }

  /** The dims of this shape followed by those of another. */
  Shape followedBy(Shape other) {
    int[] joined = Arrays.copyOf(sizes, sizes.length + other.sizes.length);
    System.arraycopy(other.sizes, 0, joined, sizes.length, other.sizes.length);
    return new Shape(joined);
  }

  /**
   * The shape to which two operands broadcast: dims are matched from the last; sizes must be equal
   * or one of them 1.
   */
  Shape broadcast(String operation, Shape other) {
    if (Arrays.equals(sizes, other.sizes)) {
      return this;
    }
    int rank = Math.max(rank(), other.rank());
    int[] joint = new int[rank];
    for (int back = 1; back <= rank; back++) {
      int mine = back <= rank() ? sizes[rank() - back] : 1;
      int theirs = back <= other.rank() ? other.sizes[other.rank() - back] : 1;
      if (mine != theirs && mine != 1 && theirs != 1) {
        throw new ShapeException(
            operation
                + ": the shapes "
                + this
                + " and "
                + other
                + " don't fit, since counted from the last dim "
                + mine
                + " meets "
                + theirs
                + "; sizes must be equal, or one of them 1.");
      }
      joint[rank - back] = mine == 1 ? theirs : mine;
    }
    return new Shape(joint);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sizes);
  }

  @Override
  public String toString() {
    return Arrays.toString(sizes);
  }
}

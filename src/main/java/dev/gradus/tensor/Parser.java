package dev.gradus.tensor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads what torch prints, {@code tensor([[1., 2.]], dtype=torch.float64)}, and the nested literal
 * alone, {@code [[1, 2]]}, with any spacing.
 */
final class Parser {
  private static final int DEEPEST = 32;

  private final Scanner scanner;

  /** The size of each dim as its first list had it; -1 until that list has ended. */
  private final int[] sizes = new int[DEEPEST];

  private int rank = -1;
  private double[] numbers = new double[16];
  private long[] wholes = new long[16];
  private int count;
  private DType dtype = DType.BOOL;

  private Parser(String text) {
    scanner = new Scanner(text);
    Arrays.fill(sizes, -1);
  }

  static Tensor parse(String text, @Nullable DType asked) {
    Parser parser = new Parser(text);
    boolean wrapped = parser.scanner.skip("tensor(");
    parser.value(0);
    Suffixes suffixes = wrapped ? Suffixes.read(parser.scanner) : Suffixes.NONE;
    parser.scanner.end();
    DType dtype = asked != null ? asked : suffixes.dtype(parser.natural());
    return parser.tensor(dtype, suffixes);
  }

  private DType natural() {
    return count == 0 ? DType.FLOAT32 : dtype;
  }

  private void value(int depth) {
    if (scanner.skip("[")) {
      list(depth);
    } else {
      number(depth);
    }
  }

  private void list(int depth) {
    if (depth == DEEPEST) {
      throw scanner.error("lists are nested more than " + DEEPEST + " deep");
    }
    if (rank >= 0 && depth >= rank) {
      throw scanner.error("a list stands where a number was expected");
    }
    int size = 0;
    while (!scanner.skip("]")) {
      value(depth + 1);
      size++;
      if (!scanner.skip(",") && !scanner.sees(']')) {
        throw scanner.error("a comma or ] is missing");
      }
    }
    if (size == 0 && rank < 0) {
      rank = depth + 1;
    }
    if (sizes[depth] >= 0 && sizes[depth] != size) {
      throw scanner.error(
          "the rows differ in length: one has "
              + counted(sizes[depth])
              + ", the one that ends here has "
              + size);
    }
    sizes[depth] = size;
  }

  private static String counted(int size) {
    return size + (size == 1 ? " element" : " elements");
  }

  private void number(int depth) {
    // First, since among rows the dots stand where a list was expected.
    if (scanner.skip("...")) {
      throw scanner.error("torch shortened this tensor with ..., so its elements are unknown");
    }
    if (rank >= 0 && depth != rank) {
      throw scanner.error("a number stands where a list was expected");
    }
    String word = scanner.word();
    rank = depth;
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
      wholes = Arrays.copyOf(wholes, 2 * count);
    }
    Literal literal = Literal.of(word, scanner);
    dtype = dtype.promote(literal.dtype());
    numbers[count] = literal.number();
    wholes[count++] = literal.whole();
  }

  private Tensor tensor(DType wanted, Suffixes suffixes) {
    int[] shape = Arrays.copyOf(sizes, Math.max(0, rank));
    for (int i = 0; i < shape.length; i++) {
      shape[i] = Math.max(0, shape[i]);
    }
    Shape full = suffixes.shape(Shape.of(shape));
    Storage storage = Storage.allocate(wanted, full.elements());
    for (int i = 0; i < count; i++) {
      store(storage, i);
    }
    return Tensor.dense(full, storage);
  }

  private void store(Storage storage, int i) {
    if (storage.dtype() != DType.INT64) {
      storage.set(i, numbers[i]);
    } else if (wholes[i] != 0) {
      // Read without a point, so that it is exact even among numbers that have one.
      storage.setLong(i, wholes[i]);
    } else {
      storage.setLong(i, whole(numbers[i]));
    }
  }

  private static long whole(double number) {
    if (Double.isNaN(number) || Math.abs(number) == Double.POSITIVE_INFINITY) {
      String name = Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
      throw new LiteralException(name + " is no number that an int64 tensor can hold.");
    }
    if (number != Math.rint(number)) {
      throw new LiteralException(
          "The number " + number + " is not whole, but an int64 tensor is wanted.");
    }
    if (number < -0x1p63 || number >= 0x1p63) {
      throw new LiteralException("The number " + number + " is not one that int64 can hold.");
    }
    return (long) number;
  }

  /** One number or truth value, and the dtype that it would have alone. */
  private record Literal(DType dtype, double number, long whole) {
    static Literal of(String word, Scanner scanner) {
      switch (word) {
        case "True", "true":
          return new Literal(DType.BOOL, 1, 1);
        case "False", "false":
          return new Literal(DType.BOOL, 0, 0);
        case "nan", "-nan":
          return new Literal(DType.FLOAT32, Double.NaN, 0);
        case "inf", "+inf":
          return new Literal(DType.FLOAT32, Double.POSITIVE_INFINITY, 0);
        case "-inf":
          return new Literal(DType.FLOAT32, Double.NEGATIVE_INFINITY, 0);
        default:
          return number(word, scanner);
      }
    }

    /** Whether all but perhaps the first of the characters are digits, of which there are some. */
    private static boolean hasOneSign(String word) {
      int last = Math.max(word.lastIndexOf('-'), word.lastIndexOf('+'));
      return last < 1 && word.length() > last + 1;
    }

    private static Literal number(String word, Scanner scanner) {
      boolean whole = true;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (c == '.' || c == 'e' || c == 'E') {
          whole = false;
        } else if ((c < '0' || c > '9') && c != '-' && c != '+') {
          throw scanner.error("\"" + word + "\" is not a number");
        }
      }
      try {
        if (whole) {
          long value = Long.parseLong(word);
          return new Literal(DType.INT64, (double) value, value);
        }
        return new Literal(DType.FLOAT32, Double.parseDouble(word), 0);
      } catch (NumberFormatException badNumber) {
        boolean tooLarge = whole && hasOneSign(word);
        throw scanner.error(
            "\"" + word + "\" is not a number" + (tooLarge ? " that int64 can hold" : ""));
      }
    }
  }
}

package dev.gradus.web.result;

import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A tensor laid out for a page: matrices with aligned elements, one for each index of the leading
 * dimensions. Of a large tensor it keeps the borders and the neighbourhood of what differs.
 *
 * @param label what it is, such as {@code expected}
 * @param shape its shape in brackets, empty for a value that is no tensor
 * @param text the text itself, where it is no regular tensor
 * @param omitted how many matrices were left out
 */
public record TensorView(
    String label, String shape, List<Slice> slices, Optional<String> text, int omitted) {

  private static final int MOST_SLICES = 4;

  /** One matrix, with the leading index that it belongs to. */
  public record Slice(String index, boolean scalar, List<Row> rows) {}

  /** One row of a matrix. */
  public record Row(List<Cell> cells) {}

  /** One element, or the gap where elements were left out. */
  public record Cell(String text, boolean differs, boolean gap) {
    static final Cell GAP = new Cell("…", false, true);
  }

  /**
   * A value that is compared with nothing; several tensors are laid out one by one, and numbered.
   */
  public static List<TensorView> each(String label, Object value) {
    return each(label, written(value).strip(), Optional.empty());
  }

  private static String written(Object value) {
    return switch (value) {
      case Tensor tensor -> tensor.literal();
      case List<?> tensors ->
          tensors.stream().map(TensorView::written).collect(Collectors.joining("\n"));
      default -> value.toString();
    };
  }

  static List<TensorView> each(String label, String text, Optional<Differences> differences) {
    List<String> tensors = PrintedTensors.of(text);
    return switch (tensors.size()) {
      case 0 -> List.of(of(label, text, differences));
      case 1 -> List.of(of(label, tensors.getFirst(), differences));
      default ->
          IntStream.range(0, tensors.size())
              .mapToObj(i -> of(label + " " + (i + 1), tensors.get(i), differences))
              .toList();
    };
  }

  static TensorView of(String label, String text, Optional<Differences> differences) {
    return Literal.parse(text)
        .map(value -> new Layout(value, differences).view(label))
        .orElseGet(() -> new TensorView(label, "", List.of(), Optional.of(text), 0));
  }

  /** Whether some element is marked. */
  public boolean marked() {
    return slices.stream()
        .flatMap(slice -> slice.rows().stream())
        .flatMap(row -> row.cells().stream())
        .anyMatch(Cell::differs);
  }

  /** Chooses what is visible and builds it. */
  private record Layout(Literal value, Optional<Differences> differences) {

    TensorView view(String label) {
      List<Integer> shape = value.shape();
      List<Slice> slices = new ArrayList<>();
      collect(value, List.of(), shape.size(), slices);
      List<Slice> kept = keep(slices);
      String shown = shape.isEmpty() ? "" : shape.toString();
      return new TensorView(label, shown, kept, Optional.empty(), slices.size() - kept.size());
    }

    private static List<Slice> keep(List<Slice> slices) {
      List<Slice> kept =
          new ArrayList<>(slices.stream().filter(Layout::marked).limit(MOST_SLICES).toList());
      for (Slice slice : slices) {
        if (kept.size() == Math.min(MOST_SLICES, slices.size())) {
          break;
        }
        if (!kept.contains(slice)) {
          kept.add(slice);
        }
      }
      kept.sort((one, two) -> Integer.compare(slices.indexOf(one), slices.indexOf(two)));
      return List.copyOf(kept);
    }

    private static boolean marked(Slice slice) {
      return slice.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::differs);
    }

    private void collect(Literal here, List<Integer> index, int rank, List<Slice> into) {
      if (here instanceof Literal.Sequence(List<Literal> items) && rank > 2) {
        for (int i = 0; i < items.size(); i++) {
          collect(items.get(i), append(index, i), rank - 1, into);
        }
        return;
      }
      String label = index.isEmpty() ? "" : index.toString().replace("]", ", :, :]");
      into.add(new Slice(label, rank == 0, rows(here, index, rank)));
    }

    private List<Row> rows(Literal here, List<Integer> index, int rank) {
      if (rank < 2 || !(here instanceof Literal.Sequence(List<Literal> items))) {
        return List.of(row(here, index));
      }
      List<Row> rows = new ArrayList<>();
      int previous = -1;
      for (int i : Window.of(items.size(), namedAt(index))) {
        if (i > previous + 1) {
          rows.add(new Row(List.of(Cell.GAP)));
        }
        rows.add(row(items.get(i), append(index, i)));
        previous = i;
      }
      return List.copyOf(rows);
    }

    private Row row(Literal here, List<Integer> index) {
      List<Cell> cells = new ArrayList<>();
      switch (here) {
        case Literal.Element(String text) -> cells.add(cell(text, index));
        case Literal.Sequence(List<Literal> items) -> {
          int previous = -1;
          for (int i : Window.of(items.size(), namedAt(index))) {
            if (i > previous + 1) {
              cells.add(Cell.GAP);
            }
            if (items.get(i) instanceof Literal.Element(String text)) {
              cells.add(cell(text, append(index, i)));
            }
            previous = i;
          }
        }
      }
      return new Row(List.copyOf(cells));
    }

    private Cell cell(String text, List<Integer> index) {
      return new Cell(text, differences.filter(d -> d.at(index)).isPresent(), false);
    }

    /** The positions, one dimension below this index, that the checker named. */
    private Set<Integer> namedAt(List<Integer> index) {
      Set<Integer> positions = new TreeSet<>();
      for (List<Integer> named : differences.map(Differences::named).orElse(Set.of())) {
        if (named.size() > index.size()) {
          positions.add(named.get(index.size()));
        }
      }
      return positions;
    }

    private static List<Integer> append(List<Integer> index, int i) {
      List<Integer> longer = new ArrayList<>(index);
      longer.add(i);
      return List.copyOf(longer);
    }
  }
}

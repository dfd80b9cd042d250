package dev.gradus.authoring.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Guesses how tensors are shaped from a few whose values were written down: which ones always have
 * the same shape, which sizes always agree, which one is always 1.
 */
final class ShapeGuess {

  private static final List<String> LETTERS = List.of("n", "m", "k", "l", "p", "q");
  private static final String SIZE = "1..6";

  private final List<String> tensors;
  private final List<Map<String, List<Integer>>> samples;
  private final Map<List<Integer>, String> letters = new LinkedHashMap<>();
  private final SequencedMap<String, String> fields = new LinkedHashMap<>();

  /** With the shapes of all tensors, of one test after the other. */
  ShapeGuess(List<String> tensors, List<Map<String, List<Integer>>> samples) {
    this.tensors = tensors;
    this.samples = samples;
  }

  /** The fields for their shapes, and for the sizes that shapes name. */
  SequencedMap<String, String> fields() {
    tensors.forEach(this::guess);
    fields.put(
        TestSheet.SIZES,
        String.join(", ", letters.values().stream().map(l -> l + " = " + SIZE).toList()));
    return fields;
  }

  /** Each way that the author may choose instead has something to begin with, too. */
  private void guess(String name) {
    var before = tensors.subList(0, tensors.indexOf(name));
    var twin = before.stream().filter(one -> shapes(one).equals(shapes(name))).findFirst();
    var otherwise = hasOneRank(name) ? TestSheet.THIS_SHAPE : TestSheet.ANY_SHAPE;
    put(TestSheet.Of.HOW, name, twin.isPresent() ? TestSheet.LIKE : otherwise);
    put(TestSheet.Of.LIKE, name, twin.orElse(before.isEmpty() ? "" : before.getFirst()));
    put(TestSheet.Of.RANK, name, ranks(name));
    put(TestSheet.Of.DIM, name, SIZE);
    put(TestSheet.Of.SHAPE, name, twin.isEmpty() && hasOneRank(name) ? shape(name) : "n");
  }

  private void put(TestSheet.Of field, String name, String value) {
    fields.put(field.key(name), value);
  }

  private List<List<Integer>> shapes(String name) {
    return samples.stream().map(sample -> sample.getOrDefault(name, List.of())).toList();
  }

  private boolean hasOneRank(String name) {
    return shapes(name).stream().mapToInt(List::size).distinct().count() == 1;
  }

  private String ranks(String name) {
    var ranks = shapes(name).stream().mapToInt(List::size).summaryStatistics();
    return ranks.getCount() == 0 || ranks.getMin() == ranks.getMax()
        ? "0..3"
        : ranks.getMin() + ".." + ranks.getMax();
  }

  private String shape(String name) {
    List<String> dims = new ArrayList<>();
    for (int dim = 0; dim < shapes(name).getFirst().size(); dim++) {
      int at = dim;
      dims.add(dim(shapes(name).stream().map(shape -> shape.get(at)).toList()));
    }
    return String.join(", ", dims);
  }

  /** Where everything is of size 1, nothing can be told from that. */
  private boolean hasLarger() {
    return samples.stream()
        .flatMap(sample -> sample.values().stream())
        .anyMatch(shape -> shape.stream().anyMatch(size -> size > 1));
  }

  /** A size that is always 1 is meant; any other gets a letter, shared by those that agree. */
  private String dim(List<Integer> sizes) {
    if (hasLarger() && sizes.stream().allMatch(size -> size == 1)) {
      return "1";
    }
    return letters.computeIfAbsent(sizes, _ -> letter(letters.size()));
  }

  private static String letter(int number) {
    return number < LETTERS.size() ? LETTERS.get(number) : "d" + number;
  }
}

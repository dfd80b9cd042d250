package dev.gradus.grading;

import dev.gradus.exercise.EntryPoint;
import dev.gradus.exercise.Parameter;
import dev.gradus.protocol.SourceFile;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the class that takes the exact slope of a function over a grid: autograd follows the call,
 * and each element of the grid is left with the slope there. It is computed in float64.
 */
final class SlopeSource {

  static final String CLASS = "ExactSlope";
  static final String METHOD = "slope";

  private SlopeSource() {}

  /**
   * The source.
   *
   * @param owner the class of the function
   * @param over the parameter that takes the grid
   */
  static SourceFile of(String owner, EntryPoint entry, String over) {
    // Numbered, since the names of an exercise's parameters may be anything.
    List<Parameter> named = entry.parameters();
    var numbered =
        named.stream().map(one -> new Parameter("p" + named.indexOf(one), one.type())).toList();
    var grid = numbered.get(named.stream().map(Parameter::name).toList().indexOf(over)).name();
    return new SourceFile(
        CLASS + ".java",
        """
        import dev.gradus.tensor.*;
        import java.util.List;

        final class %s {
          static Tensor %s(%s) {
            Tensor grid = %s.toDouble().copy().requiresGrad_();
            %s.%s(%s).sum().backward();
            return grid.grad();
          }
        }
        """
            .formatted(
                CLASS,
                METHOD,
                joined(numbered.stream().map(Parameter::toString).toList()),
                grid,
                owner,
                entry.method(),
                joined(
                    numbered.stream()
                        .map(one -> one.name().equals(grid) ? "grid" : one.name())
                        .toList())));
  }

  private static String joined(List<String> parts) {
    return parts.stream().collect(Collectors.joining(", "));
  }
}

package dev.gradus.markup.drawing;

import dev.gradus.tensor.TensorException;

/** A drawing in SVG, with its text alternative; colours come from the page around it. */
public record Drawing(String svg, String alternative) {

  /** What kinds there are, for messages. */
  public static final String KINDS = "network, graph, data";

  /**
   * Draws what is described, one {@code key: value} in a line.
   *
   * @throws InvalidDrawingException saying what is wrong with the description
   */
  public static Drawing read(String text) {
    Description description = Description.read(text);
    String alternative = description.required("alt");
    try {
      Svg svg =
          switch (description.required("draw")) {
            case "network" -> new NetworkDrawing(description).svg();
            case "graph" -> new GraphDrawing(description).svg();
            case "data" -> new DataDrawing(description).svg();
            case String kind ->
                throw new InvalidDrawingException(
                    "there is no drawing '" + kind + "'; there are " + KINDS);
          };
      description.refuseRest();
      return new Drawing(svg.finish(alternative), alternative);
    } catch (TensorException e) {
      throw new InvalidDrawingException(String.valueOf(e.getMessage()));
    }
  }
}

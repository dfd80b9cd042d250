package dev.gradus.markup.drawing;

import dev.gradus.markup.drawing.Svg.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a function of the plane is above zero, by marching squares: of each square of a grid the
 * part is taken in which the function, linear along the sides, is above zero. A square whose
 * corners alternate is joined across its middle.
 */
final class Contour {

  private final List<List<Point>> areas = new ArrayList<>();
  private final List<List<Point>> border = new ArrayList<>();

  private Contour() {}

  /**
   * Marches over a grid.
   *
   * @param places of the grid's points on the drawing, row by row
   * @param scores of the same points
   */
  static Contour of(Point[][] places, double[][] scores) {
    Contour contour = new Contour();
    for (int row = 0; row + 1 < places.length; row++) {
      for (int column = 0; column + 1 < places[row].length; column++) {
        contour.square(
            List.of(
                new Corner(places[row][column], scores[row][column]),
                new Corner(places[row][column + 1], scores[row][column + 1]),
                new Corner(places[row + 1][column + 1], scores[row + 1][column + 1]),
                new Corner(places[row + 1][column], scores[row + 1][column])));
      }
    }
    return contour;
  }

  private record Corner(Point place, double score) {

    boolean inside() {
      return score > 0;
    }

    /** Where the side to another corner crosses zero. */
    Point crossing(Corner other) {
      return place.towards(other.place, score / (score - other.score));
    }
  }

  private void square(List<Corner> corners) {
    List<Point> area = new ArrayList<>();
    List<Point> crossings = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      Corner corner = corners.get(i);
      Corner next = corners.get((i + 1) % corners.size());
      if (corner.inside()) {
        area.add(corner.place());
      }
      if (corner.inside() != next.inside()) {
        Point crossing = corner.crossing(next);
        area.add(crossing);
        crossings.add(crossing);
      }
    }
    if (!area.isEmpty()) {
      areas.add(area);
    }
    // Behind a corner inside comes the crossing where the border leaves; pairs follow each other.
    int first = corners.getFirst().inside() ? 0 : 1;
    for (int i = 0; i + 1 < crossings.size(); i += 2) {
      Point from = crossings.get((first + i) % crossings.size());
      Point to = crossings.get((first + i + 1) % crossings.size());
      border.add(List.of(from, to));
    }
  }

  /** The area above zero as polygons that touch and do not overlap. */
  List<List<Point>> areas() {
    return areas;
  }

  /** The border of that area as pieces of straight line. */
  List<List<Point>> border() {
    return border;
  }

  void draw(Svg svg) {
    svg.paths("side", areas);
    svg.paths("border", border);
  }
}

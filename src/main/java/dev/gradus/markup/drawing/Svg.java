package dev.gradus.markup.drawing;

import java.util.List;
import java.util.Locale;

/**
 * Writes SVG of a fixed width. Looks come from classes, so that light and dark need one drawing.
 */
final class Svg {

  static final int WIDTH = 400;

  private final int height;
  private final StringBuilder body = new StringBuilder();

  Svg(int height) {
    this.height = height;
  }

  Svg line(String look, Point from, Point to) {
    return add(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
            .formatted(look, number(from.x()), number(from.y()), number(to.x()), number(to.y())));
  }

  Svg circle(String look, Point center, double radius) {
    return add(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
            .formatted(look, number(center.x()), number(center.y()), number(radius)));
  }

  Svg box(String look, Point corner, double width, double height) {
    return add(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
            .formatted(
                look, number(corner.x()), number(corner.y()), number(width), number(height)));
  }

  Svg path(String look, Iterable<Point> points) {
    return paths(look, List.of(points));
  }

  /** Many lines or areas as one, so that no seam is seen where they touch. */
  Svg paths(String look, Iterable<? extends Iterable<Point>> all) {
    StringBuilder way = new StringBuilder();
    for (Iterable<Point> points : all) {
      char letter = 'M';
      for (Point point : points) {
        way.append(letter).append(number(point.x())).append(' ').append(number(point.y()));
        letter = 'L';
      }
    }
    return add("<path class=\"%s\" d=\"%s\"/>".formatted(look, way));
  }

  Svg text(String look, Point place, String text) {
    return add(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
            .formatted(look, number(place.x()), number(place.y()), escaped(text)));
  }

  String finish(String alternative) {
    return ("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" focusable=\"false\">%s</svg>")
        .formatted(WIDTH, height, escaped(alternative), body);
  }

  private Svg add(String element) {
    body.append(element);
    return this;
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A place on the drawing, from the top left. */
  record Point(double x, double y) {

    Point towards(Point other, double share) {
      return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    Point moved(double right, double down) {
      return new Point(x + right, y + down);
    }
  }
}

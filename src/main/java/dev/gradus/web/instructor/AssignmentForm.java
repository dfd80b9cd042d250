package dev.gradus.web.instructor;

import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the page of due dates sends: each field once for each exercise, in the same order. */
final class AssignmentForm {

  @FormParam("slug")
  List<String> slugs = new ArrayList<>();

  @FormParam("points")
  List<String> points = new ArrayList<>();

  @FormParam("attempts")
  List<String> attempts = new ArrayList<>();

  @FormParam("opens")
  List<String> opens = new ArrayList<>();

  @FormParam("due")
  List<String> due = new ArrayList<>();

  @FormParam("closes")
  List<String> closes = new ArrayList<>();

  /** The slugs of those whose box is ticked; the others send nothing. */
  @FormParam("solutions")
  List<String> solutions = new ArrayList<>();

  /** One exercise as it was typed. */
  record Row(
      String slug,
      String points,
      String attempts,
      String opens,
      String due,
      String closes,
      boolean solutions) {}

  List<Row> rows() {
    return IntStream.range(0, slugs.size())
        .mapToObj(
            i ->
                new Row(
                    slugs.get(i),
                    at(points, i),
                    at(attempts, i),
                    at(opens, i),
                    at(due, i),
                    at(closes, i),
                    solutions.contains(slugs.get(i))))
        .toList();
  }

  private static String at(List<String> values, int index) {
    return index < values.size() ? values.get(index) : "";
  }
}

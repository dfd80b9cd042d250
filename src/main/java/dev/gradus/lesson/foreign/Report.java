package dev.gradus.lesson.foreign;

import java.util.List;

/** What an import made of a course: of each of its exercises and files, and what it found there. */
public record Report(
    String source,
    String title,
    List<Item> items,
    List<Remark> remarks,
    List<ImagePlace> images,
    List<String> leftOut) {

  public Report {
    items = List.copyOf(items);
    remarks = List.copyOf(remarks);
    images = List.copyOf(images);
    leftOut = List.copyOf(leftOut);
  }

  /** What something became. */
  public enum Became {
    LESSON,
    QUESTION,
    DRAFT,
    KEPT
  }

  /**
   * A part of the course.
   *
   * @param type what the course calls it; a file has none
   * @param place where it is now, below the new folder
   */
  public record Item(
      String file, int line, String type, String title, Became became, String place) {}

  /** Something not understood, or a defect, with its place in the course as it came. */
  public record Remark(String file, int line, String kind, boolean defect, String message) {

    @Override
    public String toString() {
      return (line == 0 ? file : file + ":" + line) + ": " + kind + ": " + message;
    }
  }

  /** An image that lies elsewhere, and where a file would be shown in its stead. */
  public record ImagePlace(String file, int line, String address, String place) {}

  /** The same of a file of another name. */
  public Report from(String source) {
    return new Report(source, title, items, remarks, images, leftOut);
  }

  /** How many things of ours there are of a kind; several parts may have become one. */
  public long count(Became became) {
    return items.stream()
        .filter(item -> item.became() == became)
        .map(Item::place)
        .distinct()
        .count();
  }

  public List<Remark> defects() {
    return remarks.stream().filter(Remark::defect).toList();
  }

  public List<Remark> notUnderstood() {
    return remarks.stream().filter(remark -> !remark.defect()).toList();
  }
}

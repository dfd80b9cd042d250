package dev.gradus.web.instructor;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;

/** What the page of a new term sends, as it was typed. */
final class OfferingForm {

  static final String BY_START = "start";
  static final String BY_SHIFT = "shift";

  @FormParam("title")
  @DefaultValue("")
  String title = "";

  @FormParam("slug")
  @DefaultValue("")
  String slug = "";

  @FormParam("term")
  @DefaultValue("")
  String term = "";

  /** How dates move: by the first days of both terms, or by so many days or weeks. */
  @FormParam("by")
  @DefaultValue(BY_START)
  String by = BY_START;

  @FormParam("oldStart")
  @DefaultValue("")
  String oldStart = "";

  @FormParam("start")
  @DefaultValue("")
  String start = "";

  @FormParam("amount")
  @DefaultValue("")
  String amount = "";

  @FormParam("unit")
  @DefaultValue("weeks")
  String unit = "weeks";

  @FormParam("versions")
  @DefaultValue("newest")
  String versions = "newest";

  @FormParam("admission")
  @DefaultValue("list")
  String admission = "list";

  @FormParam("teacher")
  List<String> teachers = new ArrayList<>();

  @FormParam("sections")
  @DefaultValue("false")
  boolean sections;

  public String title() {
    return title;
  }

  public String slug() {
    return slug;
  }

  public String term() {
    return term;
  }

  public boolean byShift() {
    return by.equals(BY_SHIFT);
  }

  public String oldStart() {
    return oldStart;
  }

  public String start() {
    return start;
  }

  public String amount() {
    return amount;
  }

  public boolean inDays() {
    return unit.equals("days");
  }

  public boolean pins() {
    return versions.equals("pinned");
  }

  public boolean admits(String label) {
    return admission.equals(label);
  }

  public boolean takes(String username) {
    return teachers.contains(username);
  }

  public boolean sections() {
    return sections;
  }
}

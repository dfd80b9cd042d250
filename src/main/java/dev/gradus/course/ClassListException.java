package dev.gradus.course;

import java.util.List;

/** A class list that can't be taken: what is wrong, line by line. Nobody on it was enrolled. */
public final class ClassListException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<ClassList.Problem> problems;

  ClassListException(List<ClassList.Problem> problems) {
    super("class list with " + problems.size() + " problems: " + problems.getFirst());
    this.problems = List.copyOf(problems);
  }

  public List<ClassList.Problem> problems() {
    return problems;
  }
}

package dev.gradus.exercise;

/** A Java source text of an exercise folder, with its path there. */
public record Source(String path, String text) {

  private static final String ENDING = ".java";

  /** The file's name without its ending: of a starter, the name of the learner's class. */
  public String className() {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
  }
}

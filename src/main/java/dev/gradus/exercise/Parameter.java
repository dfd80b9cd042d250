package dev.gradus.exercise;

/** A named input of a method or of a program. */
public record Parameter(String name, ArgumentType type) {

  @Override
  public String toString() {
    return type.javaName() + " " + name;
  }
}

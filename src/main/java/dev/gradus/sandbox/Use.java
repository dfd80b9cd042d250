package dev.gradus.sandbox;

/**
 * That learner code names a class or a member of one.
 *
 * @param owner the class with dots, also before nested ones
 * @param member {@code <class>} where the class as such is named
 */
record Use(String owner, String member) {
  static final String CLASS = "<class>";
  private static final String LEARNER_API = "dev.gradus.tensor.";

  boolean isOfLearnerApi() {
    return owner.startsWith(LEARNER_API);
  }

  /** As a learner writes it. */
  String shown() {
    String simple = owner.substring(owner.lastIndexOf('.') + 1);
    return switch (member) {
      case CLASS -> simple;
      case "<init>" -> "new " + simple;
      default -> simple + "." + member;
    };
  }
}

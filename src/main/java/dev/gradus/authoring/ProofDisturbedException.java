package dev.gradus.authoring;

/** A proof that says nothing about its exercise, because the grader did not get what it needs. */
final class ProofDisturbedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ProofDisturbedException() {
    super("the grader was disturbed, as by a busy machine");
  }
}

package dev.gradus.grading;

/** A job was taken by another grader after its lease ran out; what was done for it is dropped. */
final class LeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1;

  LeaseLostException(Job job) {
    super("the lease of job " + job.id() + " has gone to another grader");
  }
}

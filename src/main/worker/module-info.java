/** What is inside the sandbox: the tensor core that learners program against, and the workers. */
module dev.gradus.worker {
  requires static org.jspecify;
  requires static java.compiler;

  exports dev.gradus.tensor;
  exports dev.gradus.tensor.nn;
  exports dev.gradus.tensor.optim;
  exports dev.gradus.tensor.data;
}

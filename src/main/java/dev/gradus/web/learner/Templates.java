package dev.gradus.web.learner;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this room, each with what it shows. */
final class Templates {

  private Templates() {}

  @CheckedTemplate(basePath = "learner", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Exercise(ExerciseView page) implements TemplateInstance {}
}

package dev.gradus.web.instructor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of this room, each with what it shows. */
final class Templates {

  private static final String ROOM = "instructor";
  private static final String NAME = CheckedTemplate.HYPHENATED_ELEMENT_NAME;

  private Templates() {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Gradebooks(List<GradebookView> books) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Gradebook(GradebookView book) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Submissions(SubmissionListView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Versions(VersionsView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Regrade(RegradeView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record RegradeProgress(dev.gradus.grading.Regrade regrade) implements TemplateInstance {}
}

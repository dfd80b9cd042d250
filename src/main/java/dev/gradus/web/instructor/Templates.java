package dev.gradus.web.instructor;

import dev.gradus.course.Course;
import dev.gradus.web.ClassParts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of this room, each with what it shows. */
final class Templates {

  private static final String ROOM = "instructor";
  private static final String NAME = CheckedTemplate.HYPHENATED_ELEMENT_NAME;

  private Templates() {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Gradebooks(List<Course> courses) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Gradebook(GradebookView book, ClassParts.Part part, boolean instructs)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Submissions(SubmissionListView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Statistics(StatisticsView page, ClassParts.Part part) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Outline(OutlineView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Versions(VersionsView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record VersionChanges(VersionChangesView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Regrade(RegradeView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record RegradeProgress(dev.gradus.grading.Regrade regrade) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record GradePage(GradePageView page, boolean instructs) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Changes(ChangesPages.View page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Assignments(AssignmentPages.View page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Offerings(OfferingView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record NewOffering(NewOfferingView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record People(PeopleView page) implements TemplateInstance {}
}

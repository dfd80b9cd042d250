package dev.gradus.web.learner;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of this room, each with what it shows. */
final class Templates {

  private static final String ROOM = "learner";
  private static final String NAME = CheckedTemplate.HYPHENATED_ELEMENT_NAME;

  private Templates() {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Home(HomeView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Course(CourseView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Exercise(ExerciseView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Choice(ChoiceView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Solutions(SolutionsView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Submission(SubmissionView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Grades(List<GradesPages.CourseGrades> courses) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Compare(ComparisonView page) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record AllAttempts(ExerciseView.Place place, History history) implements TemplateInstance {}

  @CheckedTemplate(basePath = ROOM, defaultName = NAME)
  record Join(JoinPages.View page) implements TemplateInstance {}
}

package dev.gradus.authoring;

import dev.gradus.course.CourseId;
import dev.gradus.course.Lessons;
import dev.gradus.exercise.CourseDefinition;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.lesson.InvalidLessonException;
import dev.gradus.lesson.Lesson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes up the lessons of a course; one that cannot be read stays as it was. */
@ApplicationScoped
class LessonLibrary {

  private static final Logger LOG = Logger.getLogger(LessonLibrary.class);

  private final Lessons lessons;

  LessonLibrary(Lessons lessons) {
    this.lessons = lessons;
  }

  void takeUp(Path folder, CourseId course, CourseDefinition definition) {
    List<Lesson> read = new ArrayList<>();
    for (String slug : definition.lessons()) {
      try {
        var lesson = Lesson.read(folder, slug);
        read.add(lesson);
        lesson
            .findings()
            .forEach(finding -> LOG.warnf("%s/%s.md, %s", Lesson.FOLDER, slug, finding));
      } catch (InvalidLessonException | InvalidFolderException | UncheckedIOException e) {
        LOG.errorf("The lesson %s stays as it was: %s", slug, e.getMessage());
      }
    }
    lessons.save(course, definition, read);
  }
}

package dev.gradus.web.lesson;

import dev.gradus.account.Account;
import dev.gradus.course.Course;
import dev.gradus.course.CourseLesson;
import dev.gradus.course.Lessons;
import dev.gradus.course.Unit;
import dev.gradus.lesson.Lesson;
import dev.gradus.lesson.Slide;
import dev.gradus.lesson.SlideHtml;
import dev.gradus.markup.RunnableCode;
import dev.gradus.markup.SafeHtml;
import dev.gradus.web.Catalogue;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts together what the page of a lesson shows. */
@ApplicationScoped
class LessonViews {

  @CheckedTemplate(basePath = "lesson", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Run(RunView run) implements TemplateInstance {}

  private final Lessons lessons;
  private final Catalogue catalogue;
  private final RenderedDecks decks;

  LessonViews(Lessons lessons, Catalogue catalogue, RenderedDecks decks) {
    this.lessons = lessons;
    this.catalogue = catalogue;
    this.decks = decks;
  }

  static String address(Course course, String lesson) {
    return "/courses/" + course.slug() + "/lessons/" + lesson;
  }

  /**
   * The page of a lesson.
   *
   * @param answers what runnable code gave, by its key
   */
  LessonView of(
      Course course, CourseLesson placed, Account learner, Map<String, RunView.Answer> answers) {
    Lesson lesson = lessons.open(placed);
    String address = address(course, placed.slug());
    List<Unit.Item> items = course.units().stream().flatMap(u -> u.items().stream()).toList();
    int here = items.indexOf(new Unit.Item.OfLesson(placed.slug()));
    return new LessonView(
        new LessonView.Place(
            new LessonView.Link("/courses/" + course.slug(), course.title()),
            address,
            placed.title(),
            neighbour(course, items, here - 1),
            neighbour(course, items, here + 1)),
        placed.minutes(),
        lessons.readBy(learner.id()).contains(placed.id()),
        decks.of(lesson, address).stream().map(slide -> slide(slide, answers)).toList());
  }

  private Optional<LessonView.Link> neighbour(Course course, List<Unit.Item> items, int index) {
    if (index < 0 || index >= items.size()) {
      return Optional.empty();
    }
    return switch (items.get(index)) {
      case Unit.Item.OfLesson(String slug) ->
          lessons
              .find(course.id(), slug)
              .map(lesson -> new LessonView.Link(address(course, slug), lesson.title()));
      case Unit.Item.OfExercise(String slug) ->
          catalogue
              .find(course.slug(), slug)
              .map(entry -> new LessonView.Link(entry.address(), entry.exercise().title()));
    };
  }

  private static LessonView.SlideView slide(SlideHtml html, Map<String, RunView.Answer> answers) {
    Slide slide = html.slide();
    return new LessonView.SlideView(
        html.number(),
        layout(slide),
        new LessonView.Heading(slide.title(), slide.look().hidesTitle()),
        slide.clicks(),
        html.parts().stream()
            .map(
                part ->
                    new LessonView.PartView(
                        part.name(), raw(runnable(part, html.number(), answers))))
            .toList(),
        slide.speaker().map(who -> new LessonView.Speaker(who.name(), who.title())),
        Optional.of(html.script()).filter(text -> !text.value().isBlank()).map(LessonViews::raw),
        html.citations().stream().map(LessonViews::raw).toList());
  }

  private static SafeHtml runnable(
      SlideHtml.PartHtml part, int slide, Map<String, RunView.Answer> answers) {
    return RunnableCode.filled(
        part.html(),
        key ->
            new Run(
                    new RunView(
                        "run-" + slide + "-" + key, key, Optional.ofNullable(answers.get(key))))
                .render());
  }

  /** Words of the style sheet: {@code two-columns centered zoom-80}. */
  private static String layout(Slide slide) {
    String type = slide.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    int zoom = Math.clamp((slide.look().codeZoom() + 5) / 10 * 10, 50, 150);
    return type
        + (slide.look().centered() ? " centered" : "")
        + (zoom == 100 ? "" : " zoom-" + zoom);
  }

  private static RawString raw(SafeHtml html) {
    return new RawString(html.value());
  }
}

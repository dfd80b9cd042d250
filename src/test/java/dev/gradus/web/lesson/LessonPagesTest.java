package dev.gradus.web.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LessonPagesTest {

  private static final String COURSE = "/courses/activation-functions";
  private static final String LESSON = COURSE + "/lessons/why-networks-need-non-linearity";

  @Test
  void page_holdsEverySlideAndTheSpeakersText() {
    String page = Browser.of("learner").open(LESSON).asString();

    assertThat(page)
        .contains("id=\"slide-1\"", "id=\"slide-11\"", "what is missing turns out to be")
        .contains("<svg viewBox", "class=\"formula-displayed\"", "code-keyword")
        .contains("href=\"../exercises/relu\"");
  }

  @Test
  void reading_isRecordedPerLearnerAndCanBeTakenBack() {
    var learner = Browser.of("learner");
    learner.open(LESSON);
    assertThat(learner.send(LESSON + "/reading", Map.of("read", "true")).statusCode())
        .isEqualTo(303);
    assertThat(learner.open(LESSON).asString()).contains("Mark as not read");
    assertThat(learner.open(COURSE).asString()).contains("lesson-step good");

    var instructor = Browser.of("instructor");
    assertThat(instructor.open(LESSON).asString()).contains("Not read yet");

    learner.open(LESSON);
    learner.send(LESSON + "/reading", Map.of("read", "false"));
    assertThat(learner.open(COURSE).asString()).doesNotContain("lesson-step good");
  }

  @Test
  void courseListsTheLessonBeforeItsExercises() {
    String page = Browser.of("learner").open(COURSE).asString();

    assertThat(page).contains(LESSON, "Lesson: 11 slides, about");
  }

  @Test
  void answers404_forWhatIsNotThere_andAsksStrangersToSignIn() {
    var learner = Browser.of("learner");
    assertThat(learner.open(COURSE + "/lessons/none").statusCode()).isEqualTo(404);
    assertThat(learner.open("/courses/none/lessons/none").statusCode()).isEqualTo(404);
    assertThat(learner.open(LESSON + "/figures/deck.md").statusCode()).isEqualTo(404);
    assertThat(learner.sendWithoutToken(LESSON + "/reading", Map.of("read", "true")).statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(new Browser().open(LESSON).statusCode()).isEqualTo(303);
  }
}

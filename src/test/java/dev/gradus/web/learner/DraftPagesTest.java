package dev.gradus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftPagesTest {

  private static final String RELU = "/courses/activation-functions/exercises/relu";

  @BeforeEach
  void exerciseIsThere() {
    Published.await(RELU);
  }

  @Test
  void draft_isKeptAndShownOnAnotherDevice() {
    var laptop = Browser.of("learner");
    var phone = Browser.of("learner");
    int known = revision(laptop);

    laptop.open(RELU);
    var kept = laptop.sendByScript(RELU + "/draft", draft("class Relu { /* laptop */ }", known));

    assertThat(kept.statusCode()).isEqualTo(200);
    assertThat(kept.jsonPath().getInt("revision")).isEqualTo(known + 1);
    assertThat(phone.open(RELU).asString()).contains("class Relu { /* laptop */ }");
  }

  @Test
  void draft_isNotOverwrittenUnseen() {
    var one = Browser.of("learner");
    var other = Browser.of("learner");
    int known = revision(one);
    one.open(RELU);
    other.open(RELU);
    one.sendByScript(RELU + "/draft", draft("class Relu { /* one */ }", known));

    var refused = other.sendByScript(RELU + "/draft", draft("class Relu { /* other */ }", known));
    var same = other.sendByScript(RELU + "/draft", draft("class Relu { /* one */ }", known));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("source")).contains("/* one */");
    assertThat(same.statusCode()).as("the same text is no conflict").isEqualTo(200);
  }

  @Test
  void draft_isRefusedWithASentence_whenTooLongOrNoText() {
    var browser = Browser.of("learner");
    browser.open(RELU);

    assertThat(browser.sendByScript(RELU + "/draft", draft("x".repeat(70_000), 0)).statusCode())
        .isEqualTo(413);
    assertThat(browser.sendByScript(RELU + "/draft", draft("a\0b", 0)).statusCode()).isEqualTo(422);
    assertThat(browser.sendByForeignScript(RELU + "/draft", draft("a", 0)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void tryBox_namesTheParameterAndThePlaceOfWhatItCantRead() {
    var browser = Browser.of("learner");
    browser.open(RELU);

    var page =
        browser.send(RELU + "/tries", Map.of("source", "class Relu {}", "input", "[1., [2.]]"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.asString())
        .contains("The input Tensor x:")
        .contains("a list stands where a number was expected")
        .contains("[1., [2.]]")
        .contains("class Relu {}");
  }

  @Test
  void comparingWithoutAnAttempt_saysSo() {
    var browser = Browser.of("instructor");

    assertThat(browser.open(RELU + "/compare").statusCode()).isEqualTo(404);
    assertThat(browser.open(RELU + "/attempts").statusCode()).isEqualTo(200);
  }

  private static int revision(Browser browser) {
    var draft = browser.request().accept("application/json").get(RELU + "/draft");
    return draft.statusCode() == 204 ? 0 : draft.jsonPath().getInt("revision");
  }

  private static Map<String, String> draft(String source, int revision) {
    return Map.of("source", source, "revision", Integer.toString(revision));
  }
}

package dev.gradus.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppearancePagesTest {

  @Test
  void page_withoutAChoice_followsTheSystem() {
    assertThat(given().get("/framed").asString()).contains("data-theme=\"system\"");
  }

  @Test
  void choice_dark_isRememberedAndLeadsBackToThePage() {
    Response response = choose("dark", "http://localhost/framed");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.header("Location")).endsWith("/framed");
    assertThat(response.cookie("gradus-theme")).isEqualTo("dark");
    assertThat(given().cookie("gradus-theme", "dark").get("/framed").asString())
        .contains("data-theme=\"dark\"");
  }

  @Test
  void choice_unknownOrHostile_meansTheSystem() {
    assertThat(choose("\"><script>", "http://localhost/framed").cookie("gradus-theme"))
        .isEqualTo("system");
    assertThat(given().cookie("gradus-theme", "x\" onload=\"").get("/framed").asString())
        .contains("data-theme=\"system\"");
  }

  @Test
  void choice_refererOfAnotherSite_neverLeadsThere() {
    assertThat(choose("light", "http://elsewhere.example//evil.example/").header("Location"))
        .doesNotContain("evil")
        .doesNotContain("elsewhere");
  }

  @Test
  void page_hasNoInlineScriptOrStyle() {
    assertThat(given().get("/framed").asString())
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContain("<style")
        .doesNotContainPattern("\\sstyle=")
        .doesNotContainPattern("\\son[a-z]+=");
  }

  private static Response choose(String theme, String from) {
    Response page = given().get("/framed");
    String token = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    return given()
        .redirects()
        .follow(false)
        .cookies(page.cookies())
        .header("Referer", from)
        .contentType(ContentType.URLENC)
        .formParam("csrf-token", token)
        .formParam("theme", theme)
        .post("/appearance");
  }
}

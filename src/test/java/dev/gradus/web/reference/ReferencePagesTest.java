package dev.gradus.web.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferencePagesTest {

  @Inject ReferenceViews views;

  @Test
  void index_listsAllTypes_andLeadsFromTheMenu() {
    var page = Browser.of("learner").open("/reference");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .contains("<a href=\"/reference\" aria-current=\"true\">")
        .contains(
            "href=\"/reference/Tensor\"", "href=\"/reference/ReLU\"", "dev.gradus.tensor.optim");
  }

  @Test
  void search_findsNamesOfOursAndOfTorch_withoutScript() {
    var browser = Browser.of("learner");
    assertThat(browser.open("/reference?q=torch.matmul").asString())
        .contains("/reference/Tensor#matmul", "Tensor.matmul(Tensor other)");
    assertThat(browser.open("/reference?q=leaky").asString()).contains("/reference/LeakyReLU");
    assertThat(browser.open("/reference?q=%3Cscript%3E").asString())
        .contains("Nothing is called “&lt;script&gt;”")
        .doesNotContain("<script>”");
  }

  @Test
  void everyType_hasAPage_withAnchorsThatItsContentsReach() {
    var browser = Browser.of("learner");
    assertThat(views.addresses().count()).isGreaterThan(50);
    var page = browser.open("/reference/Tensor");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .contains("id=\"matmul\"", "href=\"#matmul\"", "id=\"add-2\"", "code-type", "<dt>");
    views
        .addresses()
        .forEach(address -> assertThat(views.type(address.replaceFirst(".*/", ""))).isPresent());
    assertThat(browser.open("/reference/Nothing").statusCode()).isEqualTo(404);
  }
}

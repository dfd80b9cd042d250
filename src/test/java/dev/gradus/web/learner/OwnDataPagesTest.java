package dev.gradus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.account.Accounts;
import dev.gradus.account.NewAccount;
import dev.gradus.account.Role;
import dev.gradus.web.Browser;
import dev.gradus.web.Published;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnDataPagesTest {

  private static final String RELU = "/courses/activation-functions/exercises/relu";
  private static final String FOLDER = "activation-functions/relu/";
  private static final String PASSWORD = "seven-grey-herons";

  @Inject Accounts accounts;

  @Test
  void zip_holdsOnesOwnWorkAndNobodyElses() throws IOException {
    Published.await(RELU);
    var one = newcomer("one");
    var other = newcomer("other");
    submit(one, "class Relu { /* of one */ }");
    submit(other, "class Relu { /* of the other */ }");

    var files = download(one);

    assertThat(files)
        .containsKeys("README.txt", "grades.json", "lessons.json", FOLDER + "submissions.json")
        .containsEntry(FOLDER + "1.java", "class Relu { /* of one */ }");
    assertThat(files.get("account.json")).contains("one-", "LEARNER");
    assertThat(files.values()).noneMatch(text -> text.contains("of the other"));
  }

  private Browser newcomer(String name) {
    var username = name + "-" + UUID.randomUUID();
    accounts.add(new NewAccount(username, "Newcomer", Role.LEARNER, PASSWORD), Optional.empty());
    return Browser.of(username, PASSWORD);
  }

  private static void submit(Browser browser, String source) {
    browser.open(RELU);
    var sent =
        browser.send(
            RELU + "/submissions", Map.of("source", source, "key", UUID.randomUUID().toString()));
    assertThat(sent.statusCode()).isEqualTo(303);
  }

  private static Map<String, String> download(Browser browser) throws IOException {
    var answer = browser.open("/account/data");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Content-Disposition")).contains("attachment; filename=\"gradus-one");
    var files = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}

package dev.gradus.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BackupPagesTest {

  private static final String PAGE = "/administration/backups";
  private static final Pattern LINK = Pattern.compile(PAGE + "/(gradus-\\d{8}T\\d{6}Z\\.zip)");

  @Test
  void administrator_makesABackupAndTakesItAway() throws IOException {
    var admin = Browser.of("admin");
    admin.open(PAGE);
    assertThat(admin.send(PAGE, Map.of()).statusCode()).isEqualTo(303);

    var link = LINK.matcher(admin.open(PAGE).asString());
    assertThat(link.find()).isTrue();
    var taken = admin.open(link.group());

    assertThat(taken.header("Content-Disposition")).contains(link.group(1));
    assertThat(entries(taken.asByteArray()))
        .contains("backup.json", "tables/submissions.csv", "migrations/V0001__accounts.sql");
  }

  private static Set<String> entries(byte[] bytes) throws IOException {
    var names = new HashSet<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  @Test
  void nobodyElse_seesBackups_andNoOtherFileIsGiven() {
    var instructor = Browser.of("instructor");
    assertThat(instructor.open(PAGE).statusCode()).isEqualTo(403);
    assertThat(instructor.open(PAGE + "/gradus-20261125T120000Z.zip").statusCode()).isEqualTo(403);
    var admin = Browser.of("admin");
    assertThat(admin.open(PAGE + "/gradus-19990101T000000Z.zip").statusCode()).isEqualTo(404);
    assertThat(admin.open(PAGE + "/session.key").statusCode()).isEqualTo(404);
  }
}

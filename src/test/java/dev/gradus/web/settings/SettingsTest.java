package dev.gradus.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page says of settings is what the README says, and what the code does. */
@QuarkusTest
class SettingsTest {

  private static final String HEAD = "| variable | default | what it does |\n|---|---|---|\n";

  private static final Pattern INJECTED =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name = \"(gradus\\.[a-z.-]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
  private static final Pattern MAPPING =
      Pattern.compile("@ConfigMapping\\(prefix = \"(gradus[a-z.-]*)\"\\)");
  private static final Pattern MAPPED =
      Pattern.compile(
          "(?m)(?:@WithDefault\\(\"([^\"]*)\"\\)\\s+)?^  (?!return)[\\w<>]+ ([a-z]\\w*)\\(\\);");

  @Inject Settings settings;

  @Test
  void readme_saysTheSame() throws IOException {
    var table =
        HEAD
            + all().stream()
                .map(
                    one ->
                        "| `%s` | %s | %s |\n"
                            .formatted(one.variable(), standard(one), one.about()))
                .collect(Collectors.joining());
    Files.writeString(Path.of("target/settings.md"), table);

    assertThat(Files.readString(Path.of("README.md")))
        .as("the table of the README; target/settings.md has it as it must be")
        .contains("\n\n" + table + "\n");
  }

  private static String standard(Setting setting) {
    return setting.standard().literal()
        ? "`" + setting.standard().text() + "`"
        : setting.standard().text();
  }

  @Test
  void everySettingOfOurs_isExplained_withTheDefaultThatTheCodeHas() throws IOException {
    var declared = declared();
    assertThat(declared).hasSizeGreaterThan(20).containsEntry("gradus.backup.keep", "14");

    var explained = all().stream().collect(Collectors.toMap(Setting::property, Setting::standard));

    assertThat(explained.keySet()).containsAll(declared.keySet());
    declared.forEach(
        (name, standard) -> {
          if (!standard.isEmpty()) {
            assertThat(explained.get(name)).as(name).isEqualTo(Setting.Standard.value(standard));
          }
        });
  }

  /** The settings of ours that the sources read, each with the default that stands there. */
  private static Map<String, String> declared() throws IOException {
    var found = new TreeMap<String, String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        var source = Files.readString(file);
        INJECTED.matcher(source).results().forEach(hit -> note(found, hit.group(1), hit.group(2)));
        var mapping = MAPPING.matcher(source);
        if (mapping.find()) {
          MAPPED
              .matcher(source.substring(mapping.end()))
              .results()
              .forEach(hit -> note(found, mapping.group(1) + "." + hit.group(2), hit.group(1)));
        }
      }
    }
    return found;
  }

  private static void note(Map<String, String> found, String name, String standard) {
    found.merge(
        name, standard == null ? "" : standard, (one, other) -> one.isEmpty() ? other : one);
  }

  private List<Setting> all() {
    return settings.groups().stream().flatMap(group -> group.settings().stream()).toList();
  }

  @Test
  void passwordsInAddresses_areNotShown() {
    assertThat(
            Stream.of(
                    "jdbc:postgresql://db/gradus?user=g&password=hidden&ssl=true",
                    "jdbc:postgresql://g:hidden@db/gradus",
                    "jdbc:postgresql://db/gradus?sslpassword=hidden")
                .map(SettingsViews::shown))
        .noneMatch(shown -> shown.contains("hidden"))
        .allMatch(shown -> shown.contains("db/gradus"));
  }
}

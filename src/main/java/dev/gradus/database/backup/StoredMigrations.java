package dev.gradus.database.backup;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Flyway on the scripts of a backup, so that a later start finds its history and goes on. */
final class StoredMigrations implements ResourceProvider {

  private final Map<String, String> scripts;

  private StoredMigrations(Map<String, String> scripts) {
    this.scripts = scripts;
  }

  static void run(Map<String, String> scripts, DataSource target) {
    Flyway.configure()
        .dataSource(target)
        .resourceProvider(new StoredMigrations(scripts))
        .javaMigrationClassProvider(List::of)
        .load()
        .migrate();
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    String text = scripts.get(name);
    return text == null ? null : new Script(name, text);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return scripts.entrySet().stream()
        .filter(script -> script.getKey().startsWith(prefix))
        .filter(script -> Arrays.stream(suffixes).anyMatch(script.getKey()::endsWith))
        .<LoadableResource>map(script -> new Script(script.getKey(), script.getValue()))
        .toList();
  }

  private static final class Script extends LoadableResource {

    private final String name;
    private final String text;

    Script(String name, String text) {
      this.name = name;
      this.text = text;
    }

    @Override
    public Reader read() {
      return new StringReader(text);
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}

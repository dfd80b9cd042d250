package dev.gradus.database.backup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** When backups are made and where they are kept. */
@ConfigMapping(prefix = "gradus.backup")
public interface BackupSettings {

  /** How old the newest may become, {@code GRADUS_BACKUP_EVERY}; zero makes none by itself. */
  @WithDefault("PT24H")
  Duration every();

  /** How many are kept, {@code GRADUS_BACKUP_KEEP}. */
  @WithDefault("14")
  int keep();

  /** Where, {@code GRADUS_BACKUP_FOLDER}; below the data folder where none is named. */
  Optional<Path> folder();
}

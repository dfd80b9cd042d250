package dev.gradus.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What the environment says about this process: one node of a site that shares one database. */
@ConfigMapping(prefix = "gradus")
public interface Node {

  /** The data folder, {@code GRADUS_HOME}; where none is named, see {@link GradusHome}. */
  Path home();

  /** What this node does, {@code GRADUS_ROLE}. */
  @WithDefault("all")
  NodeRole role();

  /** Whether this is the address of an embedded database. */
  default boolean embedded(String url) {
    return EmbeddedPostgresUrl.parse(url).isPresent();
  }
}

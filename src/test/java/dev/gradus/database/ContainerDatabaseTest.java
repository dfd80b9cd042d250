package dev.gradus.database;

import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The contract, kept by the image that docker-compose.yml starts. */
class ContainerDatabaseTest extends DatabaseContract {
  private static PostgreSQLContainer container;

  @BeforeAll
  static void start() {
    if (DockerClientFactory.instance().isDockerAvailable()) {
      container = new PostgreSQLContainer("postgres:18");
      container.start();
    }
  }

  @BeforeEach
  void skipWithoutDocker() {
    assumeThat(container)
        .as("There is no Docker here; the same tests run on the embedded PostgreSQL")
        .isNotNull();
  }

  @AfterAll
  static void stop() {
    if (container != null) {
      container.stop();
    }
  }

  @Override
  Address address() {
    return new Address(container.getJdbcUrl(), container.getUsername(), container.getPassword());
  }
}

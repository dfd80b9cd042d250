package dev.gradus.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
  @TempDir Path folder;

  @Test
  void readOrCreate_askedAgain_givesTheSameSecret() throws Exception {
    var file = new SecretFile(folder.resolve("deeper/key"));
    assertThat(file.readOrCreate()).hasSize(64).isEqualTo(file.readOrCreate());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void readOrCreate_byManyAtOnce_givesAllTheSameSecret() throws Exception {
    var file = new SecretFile(folder.resolve("key"));
    Set<String> seen = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> ask = file::readOrCreate;
      for (var answer : threads.invokeAll(Stream.generate(() -> ask).limit(16).toList())) {
        seen.add(answer.get());
      }
    }
    assertThat(seen).hasSize(1);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file.path());
    }
  }
}

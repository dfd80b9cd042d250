package dev.gradus.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderChangesTest {

  @TempDir Path folder;

  @Test
  void aChange_isToldOnce_whenNothingChangesAnyMore() throws IOException {
    Files.writeString(folder.resolve("a.md"), "one");
    var changes = new FolderChanges(folder);
    assertThat(changes.haveSettled()).isFalse();

    Files.writeString(folder.resolve("a.md"), "one and two");
    assertThat(changes.haveSettled()).isFalse();
    Files.writeString(folder.resolve("b.md"), "three");
    assertThat(changes.haveSettled()).isFalse();
    assertThat(changes.haveSettled()).isTrue();
    assertThat(changes.haveSettled()).isFalse();
  }

  @Test
  void aMissingFolder_mayAppearLater() throws IOException {
    var later = folder.resolve("later");
    var changes = new FolderChanges(later);
    Files.createDirectories(later);
    assertThat(changes.haveSettled()).isFalse();
    Files.writeString(later.resolve("a.md"), "one");
    changes.haveSettled();
    assertThat(changes.haveSettled()).isTrue();
  }
}

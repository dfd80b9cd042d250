package dev.gradus.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseFolderTest {

  @Test
  void comesBackTheSame_throughZip() {
    ExerciseFolder folder = Folders.relu().folder();

    byte[] zip = FolderZip.write(folder);

    assertThat(FolderZip.read(zip)).isEqualTo(folder);
    assertThat(FolderZip.write(FolderZip.read(zip))).isEqualTo(zip);
  }

  @Test
  void comesBackTheSame_throughDisk(@TempDir Path disk) throws IOException {
    ExerciseFolder folder = Folders.relu().folder();
    for (String path : folder.paths()) {
      Files.createDirectories(disk.resolve(path).getParent());
      Files.write(disk.resolve(path), folder.bytes(path).orElseThrow());
    }
    Files.writeString(disk.resolve(".hidden"), "not ours");
    Files.createSymbolicLink(disk.resolve("link.md"), disk.resolve("statement.md"));

    assertThat(FolderFiles.read(disk)).isEqualTo(folder);
  }

  @Test
  void hashDiffers_whenContentOrPathDoes() {
    String hash = Folders.relu().folder().hash();

    assertThat(Folders.relu().folder().hash()).isEqualTo(hash).hasSize(64);
    assertThat(Folders.relu().with("statement.md", "x").folder().hash()).isNotEqualTo(hash);
    assertThat(folder("a", "bc").hash()).isNotEqualTo(folder("ab", "c").hash());
  }

  @Test
  void takesOffTheOuterFolder_ofAZip() throws IOException {
    byte[] zip = zip(Map.of("relu/exercise.yaml", "format: 1", "relu/statement.md", "Text"));

    assertThat(FolderZip.read(zip).paths()).containsExactly("exercise.yaml", "statement.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/etc/passwd", "a/../../x", "a\\b", "C:x", ".git/config", "a//b"})
  void refusesPaths_thatLeadElsewhere(String path) throws IOException {
    byte[] zip = zip(Map.of(path, "x"));

    assertThatExceptionOfType(InvalidFolderException.class)
        .isThrownBy(() -> FolderZip.read(zip))
        .withMessageContaining("not a path");
  }

  @Test
  void refusesZipBomb_withoutUnpackingIt() throws IOException {
    byte[] zip = zip(Map.of("statement.md", "0".repeat(100 << 20)));

    assertThat(zip.length).isLessThan(1 << 20);
    assertThatExceptionOfType(InvalidFolderException.class)
        .isThrownBy(() -> FolderZip.read(zip))
        .withMessageContaining("too much");
  }

  @Test
  void refuses_whatIsNoZip() {
    assertThatExceptionOfType(InvalidFolderException.class)
        .isThrownBy(() -> FolderZip.read("PK no zip".getBytes(StandardCharsets.UTF_8)));
  }

  private static ExerciseFolder folder(String path, String content) {
    return new ExerciseFolder(Map.of(path, content.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}

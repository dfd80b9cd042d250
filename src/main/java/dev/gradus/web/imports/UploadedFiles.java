package dev.gradus.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The bytes of uploads. */
final class UploadedFiles {

  private UploadedFiles() {}

  static byte[] content(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read an upload", e);
    }
  }
}

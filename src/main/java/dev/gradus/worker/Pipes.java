package dev.gradus.worker;

import dev.gradus.protocol.FrameStream;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;

/** A worker's standard input and output, taken for frames before anyone else prints to them. */
final class Pipes {
  private Pipes() {}

  static FrameStream take() {
    FrameStream frames =
        new FrameStream(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16),
            new FileOutputStream(FileDescriptor.out));
    System.setIn(InputStream.nullInputStream());
    return frames;
  }
}

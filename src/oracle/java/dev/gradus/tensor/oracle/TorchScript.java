package dev.gradus.tensor.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes TorchScript archives as {@code torch.jit.save} does, so that libtorch computes any
 * expression, with gradients, and no Python is needed: a zip of the code, a pickled object without
 * state, and a version.
 */
final class TorchScript {
  /** A pickled tuple without members: the archive has no constants. */
  private static final byte[] NO_CONSTANTS = {(byte) 0x80, 2, ')', '.'};

  private TorchScript() {}

  /** The archive of a module whose forward takes the arguments and returns the expression. */
  static byte[] archive(String arguments, String type, String body) {
    String code =
        """
        class Oracle(Module):
          __parameters__ = []
          __buffers__ = []
          training : bool
          def forward(self: __torch__.Oracle,
            %s) -> %s:
        %s\
        """
            .formatted(arguments, type, body.indent(4));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "data.pkl", pickledModule());
      put(zip, "code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
      put(zip, "constants.pkl", NO_CONSTANTS);
      put(zip, "version", "10\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Protocol 2: an object of class Oracle whose state is {"training": True}. */
  private static byte[] pickledModule() throws IOException {
    ByteArrayOutputStream pickle = new ByteArrayOutputStream();
    pickle.write(new byte[] {(byte) 0x80, 2, 'c'});
    pickle.write("__torch__\nOracle\n".getBytes(StandardCharsets.UTF_8));
    pickle.write(new byte[] {')', (byte) 0x81, '}', '(', 'X', 8, 0, 0, 0});
    pickle.write("training".getBytes(StandardCharsets.UTF_8));
    pickle.write(new byte[] {(byte) 0x88, 'u', 'b', '.'});
    return pickle.toByteArray();
  }

  /** Stored, not compressed, as torch wants it. */
  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry("oracle/" + name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}

package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {
  private static final long EBADF = 9;

  @TempDir Path folder;

  @Test
  void linkerDoor_leadsToTheKernel() {
    leadsToTheKernel(new LinkerDoor());
  }

  @Test
  void nativeDoor_leadsToTheKernel() throws IOException {
    var library = NativeLibrary.forThisMachine();
    assumeThat(library).isPresent();
    Path file = Files.write(folder.resolve("system-calls.so"), library.get());

    leadsToTheKernel(NativeDoor.load(file.toString()));
  }

  private void leadsToTheKernel(Door door) {
    Architecture here = Architecture.current();
    assertThat(door.call(SystemCall.GETPID.number(here), new long[6]))
        .isEqualTo(ProcessHandle.current().pid());
    assertThat(door.call(SystemCall.CLOSE.number(here), new long[] {-1, 0, 0, 0, 0, 0}))
        .isEqualTo(-EBADF);
    assertThat(randomBytes(door)).isEqualTo(4096);
  }

  /** Lets the kernel write behind the first bytes of a buffer. */
  private static int randomBytes(Door door) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(8192);
    long address = door.address(buffer);
    assertThat(address).isEqualTo(new LinkerDoor().address(buffer));
    long getrandom = SystemCall.GETRANDOM.number(Architecture.current());
    long read = door.call(getrandom, new long[] {address + 8, 4096, 0, 0, 0, 0});
    assertThat(buffer.getLong(0)).isZero();
    assertThat(buffer.getLong(8)).isNotZero();
    return (int) read;
  }
}

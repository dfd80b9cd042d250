package dev.gradus.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A shared library of 50 bytes of machine code, the two native methods of {@link NativeDoor}, put
 * together here rather than by a C compiler, which neither the build nor an operator must have.
 *
 * <p>It is the least that a dynamic linker takes: code and symbols in one segment, the dynamic
 * section, into which some linkers write, in a second one, and the word that the stack need not be
 * executable.
 */
public final class NativeLibrary {
  private static final String PREFIX = "Java_dev_gradus_kernel_NativeDoor_";
  private static final int HEADER = 64;
  private static final int PROGRAM_HEADER = 56;
  private static final int PROGRAM_HEADERS = 4;
  private static final int SYMBOL = 24;
  private static final int PAGE = 0x1000;

  /** The arguments of a native method, moved to where the kernel wants those of a system call. */
  private static final String ENTER =
      """
      48 89 d0          mov rax, rdx          number, after the JNI environment and the class
      48 89 cf          mov rdi, rcx          a
      4c 89 c6          mov rsi, r8           b
      4c 89 ca          mov rdx, r9           c
      4c 8b 54 24 08    mov r10, [rsp + 8]    d
      4c 8b 44 24 10    mov r8, [rsp + 16]    e
      4c 8b 4c 24 18    mov r9, [rsp + 24]    f
      0f 05             syscall
      c3                ret
      """;

  /** JNI's GetDirectBufferAddress is number 230 in the table that the environment points to. */
  private static final String ADDRESS_OF =
      """
      48 8b 07             mov rax, [rdi]
      48 89 d6             mov rsi, rdx
      ff a0 30 07 00 00    jmp [rax + 8 * 230]
      """;

  private final byte[] enter = assemble(ENTER);
  private final byte[] addressOf = assemble(ADDRESS_OF);
  private final byte[] names =
      ("\0" + PREFIX + "enter\0" + PREFIX + "addressOf\0").getBytes(StandardCharsets.US_ASCII);
  private final int hashAt = HEADER + PROGRAM_HEADERS * PROGRAM_HEADER;
  private final int symbolsAt = hashAt + 6 * Integer.BYTES;
  private final int namesAt = symbolsAt + 3 * SYMBOL;
  private final int enterAt = namesAt + names.length;
  private final int addressOfAt = enterAt + enter.length;
  private final int textEnd = addressOfAt + addressOf.length;
  private final ByteBuffer file = ByteBuffer.allocate(PAGE + 6 * 16).order(ByteOrder.LITTLE_ENDIAN);

  private NativeLibrary() {}

  /** The file's bytes; none for an architecture whose code is not written here. */
  public static Optional<byte[]> forThisMachine() {
    return switch (Architecture.current()) {
      case X86_64 -> Optional.of(new NativeLibrary().bytes());
      case AARCH64 -> Optional.empty();
    };
  }

  private static byte[] assemble(String listing) {
    StringBuilder code = new StringBuilder();
    listing
        .lines()
        .forEach(line -> code.append(line.substring(0, line.indexOf("   ")).replace(" ", "")));
    return HexFormat.of().parseHex(code);
  }

  private byte[] bytes() {
    header();
    segment(1, 5, 0, textEnd); // PT_LOAD, to read and execute
    segment(1, 6, PAGE, file.capacity() - PAGE); // PT_LOAD, to read and write
    segment(2, 6, PAGE, file.capacity() - PAGE); // PT_DYNAMIC
    segment(0x6474e551, 6, 0, 0); // PT_GNU_STACK, not executable
    // A hash table of one bucket, which holds symbol 1, which is followed by symbol 2.
    file.putInt(1).putInt(3).putInt(1).putInt(0).putInt(2).putInt(0);
    file.position(symbolsAt + SYMBOL);
    symbol(1, enterAt, enter.length);
    symbol(1 + PREFIX.length() + "enter".length() + 1, addressOfAt, addressOf.length);
    file.put(names).put(enter).put(addressOf);
    file.position(PAGE);
    dynamic(4, hashAt);
    dynamic(5, namesAt);
    dynamic(6, symbolsAt);
    dynamic(10, names.length);
    dynamic(11, SYMBOL);
    dynamic(0, 0);
    return file.array();
  }

  /** An ELF file of 64 bits, little endian: a shared object for x86-64. */
  private void header() {
    file.put(HexFormat.of().parseHex("7f454c46020101000000000000000000"));
    file.putShort((short) 3).putShort((short) 62).putInt(1);
    file.putLong(0).putLong(HEADER).putLong(0).putInt(0);
    file.putShort((short) HEADER).putShort((short) PROGRAM_HEADER);
    file.putShort((short) PROGRAM_HEADERS);
    file.position(HEADER);
  }

  private void segment(int type, int rights, long at, long size) {
    file.putInt(type).putInt(rights).putLong(at).putLong(at).putLong(at);
    file.putLong(size).putLong(size).putLong(PAGE);
  }

  /** A global function. */
  private void symbol(int name, long at, long size) {
    file.putInt(name).put((byte) 0x12).put((byte) 0).putShort((short) 1).putLong(at).putLong(size);
  }

  private void dynamic(long tag, long value) {
    file.putLong(tag).putLong(value);
  }
}

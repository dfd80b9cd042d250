package dev.gradus.kernel;

import java.util.Locale;

/** A processor architecture whose system-call numbers we know. */
public enum Architecture {
  X86_64(0xC000003E),
  AARCH64(0xC00000B7);

  private final int auditCode;

  Architecture(int auditCode) {
    this.auditCode = auditCode;
  }

  /** What seccomp puts into {@code seccomp_data.arch}: {@code AUDIT_ARCH_*}. */
  int auditCode() {
    return auditCode;
  }

  /** The architecture this machine runs. */
  public static Architecture current() {
    String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> X86_64;
      case "aarch64", "arm64" -> AARCH64;
      default -> throw new KernelException("The sandbox knows no system calls for " + name + ".");
    };
  }
}

package dev.gradus.kernel;

/** The system calls that we make, allow or try, with their numbers on x86_64 and aarch64. */
public enum SystemCall {
  // What a running JVM needs, the most frequent first: the filter is searched from the top.
  FUTEX(202, 98),
  READ(0, 63),
  WRITE(1, 64),
  MADVISE(28, 233),
  MMAP(9, 222),
  MPROTECT(10, 226),
  MUNMAP(11, 215),
  SCHED_YIELD(24, 124),
  CLOCK_GETTIME(228, 113),
  CLOCK_NANOSLEEP(230, 115),
  NANOSLEEP(35, 101),
  RT_SIGRETURN(15, 139),
  RT_SIGPROCMASK(14, 135),
  RESTART_SYSCALL(219, 128),
  GETTIMEOFDAY(96, 169),
  GETRUSAGE(98, 165),
  CLOSE(3, 57),
  FSTAT(5, 80),
  LSEEK(8, 62),
  PREAD64(17, 67),
  BRK(12, 214),
  MREMAP(25, 216),
  MINCORE(27, 232),
  GETPID(39, 172),
  GETTID(186, 178),
  SCHED_GETAFFINITY(204, 123),
  SYSINFO(99, 179),
  GETRANDOM(318, 278),
  MEMBARRIER(324, 283),
  RSEQ(334, 293),
  SET_ROBUST_LIST(273, 99),
  SIGALTSTACK(131, 132),
  EXIT(60, 93),
  EXIT_GROUP(231, 94),

  // Allowed with some arguments only.
  CLONE(56, 220),
  CLONE3(435, 435),
  IOCTL(16, 29),
  PRCTL(157, 167),
  PRLIMIT64(302, 261),
  TGKILL(234, 131),

  // What we call before the filter is in force.
  OPENAT(257, 56),
  GETPPID(110, 173),
  SECCOMP(317, 277),
  LANDLOCK_CREATE_RULESET(444, 444),
  LANDLOCK_ADD_RULE(445, 445),
  LANDLOCK_RESTRICT_SELF(446, 446),
  SETGROUPS(116, 159),
  SETRESGID(119, 149),
  SETRESUID(117, 147),
  EXECVE(59, 221),
  UNSHARE(272, 97),
  SETPRIORITY(141, 140),

  // What the self-test tries.
  SOCKET(41, 198),
  CONNECT(42, 203),
  SENDTO(44, 206),
  KILL(62, 129),
  IO_URING_SETUP(425, 425);

  private final int x86Number;
  private final int armNumber;

  SystemCall(int x86Number, int armNumber) {
    this.x86Number = x86Number;
    this.armNumber = armNumber;
  }

  /** The number by which the kernel knows this call. */
  public int number(Architecture architecture) {
    return switch (architecture) {
      case X86_64 -> x86Number;
      case AARCH64 -> armNumber;
    };
  }
}

package dev.gradus.protocol;

/** What a confined worker tries at the self-test, and must not be able to do. */
public enum ForbiddenAct {
  OPEN_FILE("open a file"),
  WRITE_FILE("create a file"),
  CONNECT("open a network connection"),
  SEND_DATAGRAM("send a datagram"),
  EXECUTE("run a program"),
  START_THREAD("start a thread"),
  SIGNAL_PARENT("signal the parent process"),
  UNSHARE("make a namespace"),
  SET_UP_IO_URING("set up io_uring"),
  EXCEED_MEMORY("allocate beyond the limit");

  private final String description;

  ForbiddenAct(String description) {
    this.description = description;
  }

  /** As it reads after "could" or "tried to". */
  public String description() {
    return description;
  }
}

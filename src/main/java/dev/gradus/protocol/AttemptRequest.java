package dev.gradus.protocol;

import java.util.List;

/** Asks a worker to try every forbidden act, and these system calls by number. */
public record AttemptRequest(List<Integer> systemCalls) {
  public AttemptRequest {
    systemCalls = List.copyOf(systemCalls);
  }

  public Frame toFrame() {
    return new Encoder().writeAll(systemCalls, Encoder::writeInt).toFrame(Frame.Kind.ATTEMPT);
  }

  public static AttemptRequest from(Frame frame) {
    return Decoder.whole(
        frame,
        Frame.Kind.ATTEMPT,
        decoder -> new AttemptRequest(decoder.readAll(Maximum.SYSTEM_CALLS, Decoder::readInt)));
  }
}

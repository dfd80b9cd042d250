package dev.gradus.account;

import java.net.InetAddress;
import java.util.Set;

/**
 * Where a request came from, as far as the connection itself tells: the peer's address, the host
 * name that the client asked for, and whether any header says that someone forwarded it.
 */
public record RequestOrigin(InetAddress peer, String host, boolean forwarded) {

  private static final Set<String> LOCAL_NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

  /** Whether the request was made on this machine, to this machine, by nobody in between. */
  public boolean local() {
    return peer.isLoopbackAddress() && LOCAL_NAMES.contains(host) && !forwarded;
  }
}

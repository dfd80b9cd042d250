package dev.gradus.web.api;

import dev.gradus.account.RequestOrigin;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/** Reads off a request where it came from. */
public final class Peer {

  private static final Set<String> FORWARDING_HEADERS =
      Set.of(
          "forwarded",
          "via",
          "x-real-ip",
          "x-client-ip",
          "x-cluster-client-ip",
          "x-original-host",
          "x-original-forwarded-for",
          "true-client-ip",
          "cf-connecting-ip",
          "fastly-client-ip");

  private Peer() {}

  public static RequestOrigin of(HttpServerRequest request) {
    var authority = request.authority();
    var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
    return new RequestOrigin(address(request), host, forwarded(request));
  }

  /** Who comes by a socket of the file system has none, and may be anybody's proxy. */
  private static InetAddress address(HttpServerRequest request) {
    var peer = request.remoteAddress();
    try {
      var address = peer.hostAddress();
      return address == null
          ? InetAddress.getByAddress(new byte[4])
          : InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("a peer without an address: " + peer, e);
    }
  }

  private static boolean forwarded(HttpServerRequest request) {
    return request.headers().names().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.startsWith("x-forwarded") || FORWARDING_HEADERS.contains(name));
  }
}

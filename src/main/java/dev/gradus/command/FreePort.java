package dev.gradus.command;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a port that is in use before anything long is begun. The server itself would notice it
 * only once all else is done.
 */
class FreePort {

  void check(
      @Observes @Priority(2) StartupEvent start,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port)
      throws IOException {
    if (port == 0 || LaunchMode.current() != LaunchMode.NORMAL) {
      return;
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true); // as the server does, so that a recent one is no hindrance
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (BindException _) {
      throw new RefusalException(StartTrouble.portInUse(port));
    }
  }
}

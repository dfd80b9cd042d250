package dev.gradus.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the configuration says about who can reach this server. */
@ApplicationScoped
public class Site {

  private final String databaseUrl;
  private final String bindAddress;
  private final boolean proxyProtocol;

  public Site(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String databaseUrl,
      @ConfigProperty(name = "quarkus.http.host") String bindAddress,
      @ConfigProperty(name = "quarkus.http.proxy.use-proxy-protocol", defaultValue = "false")
          boolean proxyProtocol) {
    this.databaseUrl = databaseUrl;
    this.bindAddress = bindAddress;
    this.proxyProtocol = proxyProtocol;
  }

  /** Whether nobody at another machine can reach it, or a node that shares its database. */
  public boolean reachesThisMachineOnly() {
    return embeddedDatabase() && loopbackOnly();
  }

  boolean embeddedDatabase() {
    return databaseUrl.startsWith("jdbc:embedded-postgresql:");
  }

  /**
   * The PROXY protocol replaces the peer's address by what a proxy claims, so it counts as open.
   */
  boolean loopbackOnly() {
    try {
      return !proxyProtocol && InetAddress.getByName(bindAddress).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}

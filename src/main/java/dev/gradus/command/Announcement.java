package dev.gradus.command;

import dev.gradus.account.DemoAccounts;
import dev.gradus.account.FirstAdministrator;
import dev.gradus.database.Node;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The block of lines that tells whoever started the server where it is and what it runs on. */
@ApplicationScoped
class Announcement {
  private final Node node;
  private final String host;
  private final HttpServer http;
  private final DatabaseInUse database;
  private final GradingInUse grading;
  private final DemoAccounts demoAccounts;
  private final FirstAdministrator firstAdministrator;

  Announcement(
      Node node,
      @ConfigProperty(name = "quarkus.http.host") String host,
      HttpServer http,
      DatabaseInUse database,
      GradingInUse grading,
      DemoAccounts demoAccounts,
      FirstAdministrator firstAdministrator) {
    this.node = node;
    this.host = host;
    this.http = http;
    this.database = database;
    this.grading = grading;
    this.demoAccounts = demoAccounts;
    this.firstAdministrator = firstAdministrator;
  }

  String text() {
    return lines().entrySet().stream()
        .map(line -> "  %-9s %s".formatted(line.getKey(), line.getValue()))
        .collect(Collectors.joining("\n", "\nGradus is ready.\n", "\n"));
  }

  private Map<String, String> lines() {
    var lines = new LinkedHashMap<String, String>();
    lines.put(node.role().servesPages() ? "Page" : "Health", address());
    lines.put("Database", database.describe());
    lines.put("Grading", grading.describe());
    if (node.role().servesPages() && demoAccounts.available()) {
      lines.put("Sign in", "as learner, instructor or admin, password " + DemoAccounts.PASSWORD);
    }
    if (node.role().servesPages()) {
      firstAdministrator
          .invite()
          .ifPresent(
              key -> lines.put("Set up", address() + "first-administrator?key=" + key + " (once)"));
    }
    lines.put("Stop", "with Ctrl-C");
    return lines;
  }

  private String address() {
    String name = reachesThisMachineOnly() ? "localhost" : host;
    return "http://%s:%d/%s"
        .formatted(name, http.getPort(), node.role().servesPages() ? "" : "q/health");
  }

  private boolean reachesThisMachineOnly() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}

package dev.gradus.web.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A reverse proxy on this machine: passes one request per connection on, with its head changed. */
final class ForwardingProxy implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");

  private final ServerSocket listener;
  private final int target;
  private final UnaryOperator<String> head;

  ForwardingProxy(int target, UnaryOperator<String> head) throws IOException {
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    this.head = head;
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private void serve() {
    while (!listener.isClosed()) {
      try {
        var client = listener.accept();
        Thread.ofVirtual().start(() -> forward(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void forward(Socket client) {
    try (client;
        var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      var asked = head(client.getInputStream());
      var length = LENGTH.matcher(asked);
      var body =
          client.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
      server.getOutputStream().write(changed(asked).getBytes(StandardCharsets.ISO_8859_1));
      server.getOutputStream().write(body);
      server.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String changed(String asked) {
    return head.apply(asked).replaceFirst("(?i)\r\nconnection:[^\r]*", "").stripTrailing()
        + "\r\nConnection: close\r\n\r\n";
  }

  private static String head(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client left");
      }
      bytes.write(next);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}

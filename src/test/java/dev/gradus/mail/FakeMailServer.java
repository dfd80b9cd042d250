package dev.gradus.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server on the loopback address: speaks SMTP to whoever signs in, and writes what it takes
 * into a folder. It knows no address that begins with {@code refused}, and is busy for those that
 * begin with {@code busy}.
 */
public final class FakeMailServer implements AutoCloseable {

  public static final String USER = "gradus";
  public static final String PASSWORD = "a password for the mail server";

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
  private final AtomicInteger taken = new AtomicInteger();
  private final Path folder;

  public FakeMailServer(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    begin(this::listen);
  }

  /** On a thread of its own, so that it answers however busy the server under test is. */
  private static void begin(Runnable work) {
    Thread.ofPlatform().daemon().name("fake mail server").start(work);
  }

  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        begin(() -> converse(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void converse(Socket client) {
    try (client;
        var lines =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      var conversation = new Conversation(client, lines);
      conversation.say("220 fake.example.org ready");
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        conversation.hear(line);
      }
    } catch (IOException e) {
      // The client went away.
    }
  }

  private final class Conversation {
    private final Socket client;
    private final BufferedReader lines;
    private boolean signedIn;

    Conversation(Socket client, BufferedReader lines) {
      this.client = client;
      this.lines = lines;
    }

    void say(String line) throws IOException {
      client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
      client.getOutputStream().flush();
    }

    void hear(String line) throws IOException {
      switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
        case "EHLO" -> say("250-fake.example.org\r\n250-AUTH PLAIN\r\n250 8BITMIME");
        case "AUTH" -> signIn(line);
        case "MAIL" -> say(signedIn ? "250 2.1.0 Go on" : "530 5.7.0 Sign in first");
        case "RCPT" -> say(recipient(line.replaceAll(".*<(.*)>.*", "$1")));
        case "DATA" -> take();
        case "RSET", "NOOP" -> say("250 2.0.0 OK");
        case "QUIT" -> say("221 2.0.0 Bye");
        default -> say("502 5.5.1 Not known here");
      }
    }

    private void signIn(String line) throws IOException {
      var expected =
          Base64.getEncoder()
              .encodeToString(("\0" + USER + "\0" + PASSWORD).getBytes(StandardCharsets.UTF_8));
      signedIn = line.endsWith(" " + expected);
      say(signedIn ? "235 2.7.0 Welcome" : "535 5.7.8 Wrong name or password");
    }

    private String recipient(String address) {
      if (address.startsWith("refused")) {
        return "550 5.1.1 <" + address + "> is nobody here";
      }
      return address.startsWith("busy")
          ? "451 4.3.0 <" + address + "> come back later"
          : "250 2.1.5 OK";
    }

    private void take() throws IOException {
      say("354 Go ahead");
      var letter = new StringBuilder();
      for (var line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
        letter.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
      }
      keep(letter.toString());
      say("250 2.0.0 Taken");
    }
  }

  /** Whole or not at all, for whoever looks into the folder at the same time. */
  private void keep(String letter) {
    try {
      var name = "%05d.eml".formatted(taken.incrementAndGet());
      var unfinished = Files.writeString(folder.resolve(name + ".unfinished"), letter);
      Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

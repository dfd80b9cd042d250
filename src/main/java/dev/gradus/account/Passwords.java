package dev.gradus.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.BCrypt.Version;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which passwords we take, and how they are hashed and verified. */
@ApplicationScoped
class Passwords {

  static final int SHORTEST = 10;
  static final int LONGEST = 200;

  /** The demo password is printed on the sign-in page: a slow hash would guard nothing. */
  private static final int COST_OF_KNOWN = 4;

  /** Sixteen letters that are not mistaken for each other hold 76 bits. */
  private static final int DRAWN = 16;

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz2345679";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Version VERSION = Version.VERSION_2A;

  private final int cost;
  private final String nobodysHash;

  /** Hashing takes a whole core; more at once would let sign-in starve everything else. */
  private final Semaphore cores =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  Passwords(@ConfigProperty(name = "gradus.password.cost", defaultValue = "12") int cost) {
    this.cost = cost;
    this.nobodysHash = hash(Secret.draw("").text(), cost);
  }

  /** Refuses a password that is too short, too long, or made of what everybody knows. */
  static void check(String password, String username) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new InvalidAccountException(
          "password", "A password has " + SHORTEST + " to " + LONGEST + " characters.");
    }
    var lower = password.toLowerCase(Locale.ROOT);
    if (lower.contains(username) && lower.length() < username.length() + SHORTEST
        || lower.equals(DemoAccounts.PASSWORD)
        || lower.chars().distinct().count() < SHORTEST / 2) {
      throw new InvalidAccountException("password", "This password is too easy to guess.");
    }
  }

  /** A password that is easy to read out, for whoever gets one from an administrator. */
  static String draw() {
    var letters = RANDOM.ints(DRAWN, 0, ALPHABET.length()).map(ALPHABET::charAt).toArray();
    return IntStream.range(0, DRAWN)
        .mapToObj(i -> (i > 0 && i % 4 == 0 ? "-" : "") + (char) letters[i])
        .collect(Collectors.joining());
  }

  String hash(String password) {
    cores.acquireUninterruptibly();
    try {
      return hash(password, cost);
    } finally {
      cores.release();
    }
  }

  String hashKnown(String password) {
    return hash(password, COST_OF_KNOWN);
  }

  /** Takes as long for an account that is not there as for one that is. */
  boolean verify(String password, Optional<String> hash) {
    if (password.length() > LONGEST) {
      return false;
    }
    cores.acquireUninterruptibly();
    try {
      var verified =
          BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
              .verify(password.toCharArray(), hash.orElse(nobodysHash).toCharArray())
              .verified;
      return verified && hash.isPresent();
    } finally {
      cores.release();
    }
  }

  private static String hash(String password, int cost) {
    return BCrypt.with(VERSION, RANDOM, LongPasswordStrategies.hashSha512(VERSION))
        .hashToString(cost, password.toCharArray());
  }
}

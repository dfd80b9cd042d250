package dev.gradus.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A bearer's secret: a readable prefix and 32 random bytes. Its holder keeps the text, we keep the
 * SHA-256; with 256 random bits a slow hash would add nothing.
 */
record Secret(String text) {

  private static final int RANDOM_BYTES = 32;
  private static final int MAX_LENGTH = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Secret draw(String prefix) {
    var bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Texts that no draw can have made need no look into the database. */
  boolean plausible(String prefix) {
    return text.startsWith(prefix) && text.length() <= MAX_LENGTH;
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}

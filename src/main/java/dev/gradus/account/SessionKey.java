package dev.gradus.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key under which session cookies are known to the database. Who can only write to the database
 * cannot make a session, and a changed key ends all of them.
 */
@ApplicationScoped
class SessionKey {

  private static final int SHORTEST = 32;

  private final SecretKeySpec key;

  SessionKey(@ConfigProperty(name = "quarkus.http.auth.session.encryption-key") String key) {
    if (key.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "The session key (GRADUS_SESSION_KEY) needs at least " + SHORTEST + " characters.");
    }
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  byte[] hash(Secret secret) {
    try {
      var mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return mac.doFinal(secret.text().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}

package dev.gradus.exercise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An exercise as it was when it was published, which never changes.
 *
 * @param of the exercise that it was published for, whose versions other courses may take too
 * @param number counts the versions of an exercise from 1
 * @param contentHash of the whole folder
 * @param variants how many variants its bank holds
 * @param secret what decides who gets which variant; known to the server alone
 */
public record ExerciseVersion(
    ExerciseVersionId id,
    ExerciseId of,
    int number,
    String contentHash,
    int variants,
    String secret,
    Exercise exercise) {

  /** The variant of this learner: the same at each attempt and in a regrade. */
  public int variantOf(long learner) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      var digest = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(learner).array());
      return Math.floorMod(ByteBuffer.wrap(digest).getLong(), variants);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}

package org.floorpass.kiosk.loop;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.floorpass.kiosk.signin.Mark;

/**
 * Marks badges by HMAC-SHA256 under a key that exists in this process only, so that a mark neither
 * reveals a code nor confirms a guess at one later. Thread-safe.
 */
final class BadgeMarker {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  BadgeMarker(SecureRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    key = new SecretKeySpec(bytes, ALGORITHM);
    Arrays.fill(bytes, (byte) 0);
  }

  Mark mark(byte[] digits) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var hash = ByteBuffer.wrap(mac.doFinal(digits));
      return new Mark(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
    }
  }
}

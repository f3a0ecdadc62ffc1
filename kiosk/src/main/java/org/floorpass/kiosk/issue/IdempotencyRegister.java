package org.floorpass.kiosk.issue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.role.Caller;

/**
 * Remembers which requests were answered, so that one whose reply was lost is not carried out
 * twice. Holds caller, key, a keyed digest of the request and the code's id; never a reply.
 * Thread-safe.
 *
 * <p>In memory only: after a restart a repeated first badge is refused because its code is live,
 * and a repeated replacement replaces once more.
 */
final class IdempotencyRegister {
  /** A day of a busy office; the oldest are forgotten first. */
  static final int MOST_ENTRIES = 1_000;

  private static final String DIGEST = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Claim, Entry> entries = new LinkedHashMap<>();

  IdempotencyRegister(SecureRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, DIGEST);
  }

  /**
   * Who asks, and the key that came with it.
   *
   * @param caller keys of different callers are different
   * @param key as it was sent
   */
  record Claim(Caller caller, String key) {}

  private record Entry(byte[] digest, Optional<CodeId> code) {}

  /** What a claim is. */
  sealed interface Verdict {
    /** Not seen before; the caller ends it with {@link #done} or {@link #dropped}. */
    record Fresh() implements Verdict {}

    /**
     * Answered before.
     *
     * @param code that was issued
     */
    record Repeated(CodeId code) implements Verdict {}

    /** Being worked on, or used for another request. */
    record Taken() implements Verdict {}
  }

  Verdict claim(Claim claim, BadgeRequest request) {
    byte[] digest = digest(request);
    lock.lock();
    try {
      Entry known = entries.get(claim);
      if (known == null) {
        entries.put(claim, new Entry(digest, Optional.empty()));
        if (entries.size() > MOST_ENTRIES) {
          entries.remove(entries.keySet().iterator().next());
        }
        return new Verdict.Fresh();
      }
      return MessageDigest.isEqual(known.digest(), digest)
          ? known.code().<Verdict>map(Verdict.Repeated::new).orElseGet(Verdict.Taken::new)
          : new Verdict.Taken();
    } finally {
      lock.unlock();
    }
  }

  void done(Claim claim, CodeId code) {
    lock.lock();
    try {
      entries.computeIfPresent(claim, (_, entry) -> new Entry(entry.digest(), Optional.of(code)));
    } finally {
      lock.unlock();
    }
  }

  /** Nothing was issued, so the same key may try again. */
  void dropped(Claim claim) {
    lock.lock();
    try {
      entries.remove(claim);
    } finally {
      lock.unlock();
    }
  }

  private byte[] digest(BadgeRequest request) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(key);
      return mac.doFinal(request.toString().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has " + DIGEST + ".", impossible);
    }
  }
}
